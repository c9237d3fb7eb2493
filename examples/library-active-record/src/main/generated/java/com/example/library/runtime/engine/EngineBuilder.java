package com.example.library.runtime.engine;

import com.example.library.runtime.engine.TransactionOptions.Isolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Options of an engine; each has a sound default. */
public final class EngineBuilder {

    private final String url;
    private int poolSize = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    private int queueLimit = 10_000;
    private Duration acquireTimeout = Duration.ofSeconds(10);
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration statementTimeout = Duration.ofSeconds(30);
    private Duration validateAfter = Duration.ofSeconds(10);
    private Duration maxLifetime = Duration.ofMinutes(30);
    private Duration closeTimeout = Duration.ofSeconds(10);
    private Duration holdWarning = Duration.ofMinutes(1);
    private int rowLimit = 10_000;
    private Optional<Isolation> isolation = Optional.empty();
    private final List<StatementListener> listeners = new ArrayList<>();
    private final List<EngineListener> engineListeners = new ArrayList<>();

    EngineBuilder(String url) {
        this.url = url;
    }

    /** The most connections at a time; twice the cores, at least 4, unless said. SQLite writes through one of them. */
    public EngineBuilder poolSize(int connections) {
        if (connections < 1) throw new IllegalArgumentException("poolSize must be at least 1: " + connections);
        this.poolSize = connections;
        return this;
    }

    /** How many calls may wait for a connection, 10,000 unless said; the next is refused with PoolExhausted. */
    public EngineBuilder queueLimit(int calls) {
        if (calls < 0) throw new IllegalArgumentException("queueLimit must not be negative: " + calls);
        this.queueLimit = calls;
        return this;
    }

    /** How long a call may wait for a connection, 10 s unless said; then it fails with PoolExhausted. */
    public EngineBuilder acquireTimeout(Duration limit) {
        this.acquireTimeout = positive(limit, "acquireTimeout");
        return this;
    }

    /** How long the server may take to accept a connection, 5 s unless said; then the call fails with ConnectionLost. */
    public EngineBuilder connectTimeout(Duration limit) {
        this.connectTimeout = positive(limit, "connectTimeout");
        return this;
    }

    /**
     * How long one statement may run, 30 s unless said, COMMIT included; then it is stopped and fails with Timeout. No
     * limit for zero.
     */
    public EngineBuilder statementTimeout(Duration limit) {
        this.statementTimeout = notNegative(limit, "statementTimeout");
        return this;
    }

    /**
     * A connection that nobody has used for so long, 10 s unless said, is tried before it is used again: what stands
     * between may have dropped it without a word. That is one more round trip. SQLite needs none.
     */
    public EngineBuilder validateAfter(Duration idle) {
        this.validateAfter = notNegative(idle, "validateAfter");
        return this;
    }

    /** A connection that is older, 30 minutes unless said, is replaced when it is given back. SQLite's stay. */
    public EngineBuilder maxLifetime(Duration age) {
        this.maxLifetime = positive(age, "maxLifetime");
        return this;
    }

    /** How long {@link Engine#close} lets running statements be, 10 s unless said; then they are cut off. */
    public EngineBuilder closeTimeout(Duration limit) {
        this.closeTimeout = notNegative(limit, "closeTimeout");
        return this;
    }

    /**
     * A transaction that holds its connection longer, a minute unless said, is told of by a warning on the logger
     * {@code persistence.pool}, once, with the place where it was begun. Never for zero.
     */
    public EngineBuilder holdWarning(Duration limit) {
        this.holdWarning = notNegative(limit, "holdWarning");
        return this;
    }

    /** The most rows of a list that says no limit, 10,000 unless said; more fail with ResultTooLarge. */
    public EngineBuilder rowLimit(int rows) {
        if (rows < 1) throw new IllegalArgumentException("rowLimit must be at least 1: " + rows);
        this.rowLimit = rows;
        return this;
    }

    /** For transactions that do not say one themselves; the database's default unless said. */
    public EngineBuilder isolation(Isolation level) {
        this.isolation = Optional.of(level);
        return this;
    }

    /** Tells {@code listener} of each statement that has ended. Several are told in the order in which they were given. */
    public EngineBuilder listener(StatementListener listener) {
        listeners.add(listener);
        return this;
    }

    /** Tells {@code listener} of connections and transactions. Several are told in the order in which they were given. */
    public EngineBuilder listener(EngineListener listener) {
        engineListeners.add(listener);
        return this;
    }

    private static Duration positive(Duration limit, String name) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than nothing: " + limit);
        }
        return limit;
    }

    private static Duration notNegative(Duration limit, String name) {
        if (limit.isNegative()) throw new IllegalArgumentException(name + " must not be negative: " + limit);
        return limit;
    }

    EngineOptions options() {
        return new EngineOptions(
                url,
                poolSize,
                queueLimit,
                acquireTimeout,
                connectTimeout,
                statementTimeout,
                validateAfter,
                maxLifetime,
                closeTimeout,
                holdWarning,
                rowLimit,
                isolation,
                List.copyOf(listeners),
                new EngineEvents(engineListeners));
    }

    public Engine build() {
        EngineOptions options = options();
        return new Engine(options, Drivers.open(options));
    }
}
