package com.example.library.runtime.engine;

import com.example.library.runtime.error.Timeout;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A database and the pool of connections to it: one for each database of a service, from start to end. As a
 * {@link Client}, each of its statements is a transaction of its own. Safe for use by any number of threads.
 */
public final class Engine implements Client, AutoCloseable {

    private static final System.Logger LOG = System.getLogger("persistence.sql");
    private static final AtomicReference<@Nullable Engine> CURRENT = new AtomicReference<>();

    private final EngineOptions options;
    private final Driver driver;
    private final LongAdder statements = new LongAdder();

    Engine(EngineOptions options, Driver driver) {
        this.options = options;
        this.driver = driver;
    }

    /** An engine with default options. Connects when the first statement needs it. */
    public static Engine connect(String url) {
        return builder(url).build();
    }

    /** For an engine with options of your own. */
    public static Builder builder(String url) {
        return new Builder(url);
    }

    /** The engine that {@link #asDefault} named; IllegalStateException when there is none. */
    public static Engine current() {
        Engine engine = CURRENT.get();
        if (engine == null) {
            throw new IllegalStateException(
                    "no default engine: call Engine.connect(url).asDefault() at start-up, or pass a client");
        }
        return engine;
    }

    /** Makes this the engine of everything that is not given a client. Once, at start-up. */
    public Engine asDefault() {
        if (!CURRENT.compareAndSet(null, this) && CURRENT.get() != this) {
            throw new IllegalStateException("another engine is the default already: close it first");
        }
        return this;
    }

    /**
     * Runs {@code work} in a transaction: commits when its stage completes, rolls back when it fails or throws, and then
     * fails with what it failed with. Everything that takes part takes the {@link Transaction} as its client. BEGIN and
     * COMMIT are two round trips of their own.
     */
    public <T> CompletableFuture<T> transaction(Function<Transaction, ? extends CompletionStage<T>> work) {
        return transaction(TransactionOptions.DEFAULT, work);
    }

    /** The same, with options. */
    public <T> CompletableFuture<T> transaction(
            TransactionOptions how, Function<Transaction, ? extends CompletionStage<T>> work) {
        return new TransactionRunner(this, driver, how).run(work);
    }

    @Override
    public Engine engine() {
        return this;
    }

    @Override
    public Dialect dialect() {
        return driver.dialect();
    }

    @Override
    public CompletableFuture<Result> execute(Statement statement) {
        return Lease.of(driver, statement.write(), connection -> once(connection, statement));
    }

    @Override
    public CompletableFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds) {
        return transaction(tx -> tx.executeBatch(sql, binds));
    }

    /** How many statements were sent since the engine was made; BEGIN, COMMIT, ROLLBACK and SAVEPOINT do not count. */
    public long statements() {
        return statements.sum();
    }

    /** The database's URL without its password. */
    @Override
    public String toString() {
        return "Engine[" + DatabaseUrl.redacted(options.url()) + "]";
    }

    /**
     * Closes the pool. Statements that are running finish first; what waits for a connection, or comes later, fails with
     * IllegalStateException, and an open transaction rolls back. A second call has no effect. Does not wait: see {@link
     * #closeAsync}.
     */
    @Override
    public void close() {
        closeAsync();
    }

    /** As {@link #close}; completes when all connections are closed. */
    public CompletableFuture<Void> closeAsync() {
        CURRENT.compareAndSet(this, null);
        return driver.close();
    }

    DatabaseFuture<Result> run(DriverConnection connection, Statement statement) {
        sent(statement.sql());
        return connection.execute(statement).deadline(options.statementTimeout());
    }

    DatabaseFuture<List<Result>> runBatch(DriverConnection connection, String sql, List<List<@Nullable Object>> binds) {
        sent(sql);
        return connection.executeBatch(sql, binds).deadline(options.statementTimeout());
    }

    private DatabaseFuture<Result> once(DriverConnection connection, Statement statement) {
        DatabaseFuture<Result> running = run(connection, statement);
        // Release first: whoever continues may want the connection that this statement had.
        DatabaseFuture<Result> released = new DatabaseFuture<>();
        released.onAbandon(() -> running.cancel(true));
        running.whenComplete((value, failure) -> {
            if (running.isCancelled() || failure instanceof Timeout) connection.discard();
            else connection.release();
            if (failure == null) released.complete(value);
            else released.completeExceptionally(failure);
        });
        return released;
    }

    /** Counts and logs a statement: its text only, never its binds. */
    private void sent(String sql) {
        statements.increment();
        LOG.log(System.Logger.Level.DEBUG, sql);
    }

    /** Options of an engine; each has a sound default. */
    public static final class Builder {

        private final String url;
        private int poolSize = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
        private int queueLimit = 10_000;
        private Duration acquireTimeout = Duration.ofSeconds(10);
        private Duration statementTimeout = Duration.ZERO;

        private Builder(String url) {
            this.url = url;
        }

        /** The most connections at a time; twice the cores, at least 4, unless said. SQLite writes through one of them. */
        public Builder poolSize(int connections) {
            if (connections < 1) throw new IllegalArgumentException("poolSize must be at least 1: " + connections);
            this.poolSize = connections;
            return this;
        }

        /** How many calls may wait for a connection, 10,000 unless said; the next is refused with PoolExhausted. */
        public Builder queueLimit(int calls) {
            if (calls < 0) throw new IllegalArgumentException("queueLimit must not be negative: " + calls);
            this.queueLimit = calls;
            return this;
        }

        /** How long a call may wait for a connection, 10 s unless said; then it fails with PoolExhausted. */
        public Builder acquireTimeout(Duration limit) {
            if (limit.isNegative() || limit.isZero()) {
                throw new IllegalArgumentException("acquireTimeout must be longer than nothing: " + limit);
            }
            this.acquireTimeout = limit;
            return this;
        }

        /** How long one statement may run; then it is stopped and fails with Timeout. No limit unless said, or for zero. */
        public Builder statementTimeout(Duration limit) {
            if (limit.isNegative())
                throw new IllegalArgumentException("statementTimeout must not be negative: " + limit);
            this.statementTimeout = limit;
            return this;
        }

        public Engine build() {
            EngineOptions options = new EngineOptions(url, poolSize, queueLimit, acquireTimeout, statementTimeout);
            return new Engine(options, Drivers.open(options));
        }
    }
}
