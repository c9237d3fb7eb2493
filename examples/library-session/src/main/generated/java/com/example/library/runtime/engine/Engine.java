package com.example.library.runtime.engine;

import com.example.library.runtime.error.PoolClosed;
import com.example.library.runtime.error.PoolExhausted;
import com.example.library.runtime.error.Timeout;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A database and the pool of connections to it: one for each database of a service, from start to end. As a
 * {@link Client}, each of its statements is a transaction of its own. Safe for use by any number of threads.
 */
public final class Engine implements Client, AutoCloseable {

    /** Many enough that a round trip does not count, few enough for a statement not to be long. */
    private static final int ROWS_AT_ONCE = 1_000;

    private static final AtomicReference<@Nullable Engine> CURRENT = new AtomicReference<>();

    private final EngineOptions options;
    private final Driver driver;
    private final Deadlines deadlines;
    private final Observers observers;
    private final Holders holders;

    Engine(EngineOptions options, Driver driver) {
        this.options = options;
        this.driver = driver;
        this.deadlines = new Deadlines(options.statementTimeout(), driver.timer());
        this.observers = new Observers(options.listeners());
        this.holders = new Holders(new Deadlines(options.holdWarning(), driver.timer()));
    }

    /** An engine with default options. Connects when the first statement needs it. */
    public static Engine connect(String url) {
        return builder(url).build();
    }

    /** For an engine with options of your own. */
    public static EngineBuilder builder(String url) {
        return new EngineBuilder(url);
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
     * COMMIT are two round trips of their own. It is never part of another one: called inside of a transaction's callback it
     * is on a second connection, and what it has committed stays.
     */
    public <T> CompletableFuture<T> transaction(Function<Transaction, ? extends CompletionStage<T>> work) {
        return transaction(TransactionOptions.DEFAULT, work);
    }

    /** The same, with options. */
    public <T> CompletableFuture<T> transaction(
            TransactionOptions how, Function<Transaction, ? extends CompletionStage<T>> work) {
        return transaction(how, work, work);
    }

    /** The same, for a style that wraps what the user handed over: {@code callback}, which warnings tell of. */
    public <T> CompletableFuture<T> transaction(
            TransactionOptions how, Object callback, Function<Transaction, ? extends CompletionStage<T>> work) {
        TransactionOptions said = how.orIsolation(options.isolation());
        return new TransactionRunner(this, said, CallSite.of(callback)).run(work);
    }

    /** A transaction to be ended by hand: see {@link OpenTransaction}. IllegalArgumentException for more than one attempt. */
    public CompletableFuture<OpenTransaction> begin(TransactionOptions how) {
        return OpenTransaction.begin(this, how);
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
        if (!statement.write()) return single(statement);
        return new Attempts<>(2, Failures::isStandby, number -> single(statement)).run();
    }

    private DatabaseFuture<Result> single(Statement statement) {
        return Lease.of(this, statement.write(), (connection, outcome) -> once(connection, statement, outcome));
    }

    @Override
    public CompletableFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds) {
        return transaction(tx -> tx.executeBatch(sql, binds));
    }

    @Override
    public CompletableFuture<List<Result>> executeArrays(String sql, List<@Nullable Object> binds) {
        return transaction(tx -> tx.executeArrays(sql, binds));
    }

    @Override
    public <T> Flow.Publisher<T> stream(Statement statement, int fetchSize, RowMapper<T> mapper) {
        return new RowPublisher<>(new OwnTransaction(this, CallSite.here()), statement, fetchSize, mapper);
    }

    /** The transaction of a stream: told of at the place where the stream was asked for. */
    private record OwnTransaction(Engine engine, CallSite site) implements RowPublisher.Place {

        @Override
        public CompletableFuture<Void> run(Function<Transaction, ? extends CompletionStage<Void>> work) {
            return new TransactionRunner(engine, engine.readOnly(), site).run(work);
        }

        @Override
        public boolean isOwn() {
            return true;
        }
    }

    private TransactionOptions readOnly() {
        return TransactionOptions.DEFAULT.orIsolation(options.isolation()).asReadOnly();
    }

    /** How many statements were sent since the engine was made; BEGIN, COMMIT, ROLLBACK and SAVEPOINT do not count. */
    public long statements() {
        return observers.statements();
    }

    /** The most rows of a list that says no limit. */
    public int rowLimit() {
        return options.rowLimit();
    }

    /** How the connections are used at the moment. SQLite's writer is one of them. */
    public PoolUsage usage() {
        return driver.usage();
    }

    /** How many transactions have held a connection longer than the hold warning allows, since the engine was made. */
    public long holdWarnings() {
        return holders.warnings();
    }

    /** All its options, without the password, and how its connections are used at the moment. */
    @Override
    public String toString() {
        return "Engine[" + options + "; connections: " + usage() + "]";
    }

    /**
     * Closes the pool. What waits for a connection, or comes later, fails with {@link PoolClosed}; statements that are running
     * may finish, until the close timeout cuts them off; an open transaction rolls back. A second call has no effect. Does
     * not wait: see {@link #closeAsync}.
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

    Deadlines deadlines() {
        return deadlines;
    }

    Driver driver() {
        return driver;
    }

    EngineEvents events() {
        return options.events();
    }

    Holders holders() {
        return holders;
    }

    /** Who holds the connections, where none is free. */
    Throwable explained(Throwable failure) {
        if (!(failure instanceof PoolExhausted exhausted)) return failure;
        String longest = holders.longest();
        return longest.isEmpty() ? exhausted : exhausted.heldBy(longest);
    }

    /** @param client whose text is what listeners know it by */
    DatabaseFuture<Result> run(DriverConnection connection, Statement statement, Object client) {
        return observers.observed(
                statement.sql(), client, () -> connection.execute(statement).deadline(deadlines), Engine::rows);
    }

    /** One that stands alone: past its deadline it may have happened. */
    private DatabaseFuture<Result> write(DriverConnection connection, Statement statement) {
        return observers.observed(
                statement.sql(),
                "engine",
                () -> connection.execute(statement).deadlineOfWrite(deadlines),
                Engine::rows);
    }

    private static long rows(Result result) {
        return Math.max(result.rows().size(), result.affected());
    }

    DatabaseFuture<DriverCursor> open(DriverConnection connection, Statement statement, Object client) {
        return observers.observed(
                statement.sql(), client, () -> connection.open(statement).deadline(deadlines), opened -> 0);
    }

    DatabaseFuture<List<Result>> runBatch(
            DriverConnection connection, String sql, List<List<@Nullable Object>> binds, Object client) {
        // SQLite knows which one it refuses.
        if (dialect() == Dialect.SQLITE || binds.isEmpty()) return sendBatch(connection, sql, binds, client);
        BatchRun.Part part = (from, to) -> sendBatch(connection, sql, binds.subList(from, to), client);
        return new BatchRun(connection, deadlines, binds.size(), binds.size(), part).start();
    }

    DatabaseFuture<List<Result>> runArrays(
            DriverConnection connection, String sql, List<@Nullable Object> binds, Object client) {
        BatchRun.Part part = (from, to) ->
                run(connection, RowArrays.part(sql, binds, from, to), client).thenApply(List::of);
        return new BatchRun(connection, deadlines, RowArrays.rows(binds), ROWS_AT_ONCE, part).start();
    }

    private DatabaseFuture<List<Result>> sendBatch(
            DriverConnection connection, String sql, List<List<@Nullable Object>> binds, Object client) {
        return observers.observed(
                sql,
                client,
                () -> connection.executeBatch(sql, binds).deadline(deadlines),
                results -> results.stream().mapToLong(Result::affected).sum());
    }

    private void once(DriverConnection connection, Statement statement, DatabaseFuture<Result> outcome) {
        DatabaseFuture<Result> running =
                statement.write() ? write(connection, statement) : run(connection, statement, "engine");
        outcome.onAbandon(() -> running.cancel(true));
        // Release first: whoever continues may want the connection that this statement had.
        running.whenComplete((value, failure) -> {
            if (running.isCancelled() || failure instanceof Timeout) connection.discard();
            else connection.release();
            if (failure == null) outcome.complete(value);
            else outcome.completeExceptionally(failure);
        });
    }
}
