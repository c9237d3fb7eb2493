package dev.scaffold.runtime.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An open transaction: a value that is passed to whatever takes part in it. Statements run in the order of the calls, one
 * after the other. It ends when the stage of its callback completes; used after that it fails. After a failed statement
 * it accepts no other, on every database: wrap what may fail in {@link #savepoint}.
 */
public final class Transaction implements Client {

    private static final ThreadLocal<Boolean> INSIDE_CALLBACK = new ThreadLocal<>();

    private final Engine engine;
    private final StatementQueue queue;
    private final int attempt;
    private final String name;
    private final @Nullable Transaction parent;
    private final List<Supplier<? extends CompletionStage<?>>> afterCommit = new ArrayList<>();
    private final List<Runnable> afterRollback = new ArrayList<>();
    private final AtomicReference<@Nullable Transaction> open = new AtomicReference<>();
    private boolean undone;
    private volatile boolean active = true;

    Transaction(Engine engine, StatementQueue queue, int attempt, String name, @Nullable Transaction parent) {
        this.engine = engine;
        this.queue = queue;
        this.attempt = attempt;
        this.name = name;
        this.parent = parent;
    }

    /** Whether this thread is running a transaction's callback right now, so that work without a client is a mistake. */
    public static boolean insideCallback() {
        return INSIDE_CALLBACK.get() != null;
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Dialect dialect() {
        return engine.dialect();
    }

    /** Which attempt this is, counted from 1: see {@link TransactionOptions#withAttempts}. */
    public int attempt() {
        return attempt;
    }

    /** False once its callback's stage has completed, or that of the transaction around it. */
    public boolean isActive() {
        return active && (parent == null || parent.isActive());
    }

    /** Itself while it is active, then what is around it: the transaction of its savepoint, at last the engine. */
    public Client orOuter() {
        if (isActive()) return this;
        return parent == null ? engine : parent.orOuter();
    }

    @Override
    public CompletableFuture<Result> execute(Statement statement) {
        return isActive() ? queue.add(connection -> engine.run(connection, statement, name)) : ended();
    }

    @Override
    public CompletableFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds) {
        return isActive() ? queue.add(connection -> engine.runBatch(connection, sql, binds, name)) : ended();
    }

    @Override
    public CompletableFuture<List<Result>> executeArrays(String sql, List<@Nullable Object> binds) {
        return isActive() ? queue.add(connection -> engine.runArrays(connection, sql, binds, name)) : ended();
    }

    @Override
    public <T> Flow.Publisher<T> stream(Statement statement, int fetchSize, RowMapper<T> mapper) {
        return new RowPublisher<>(new InTransaction(this), statement, fetchSize, mapper);
    }

    private record InTransaction(Transaction transaction) implements RowPublisher.Place {

        @Override
        public CompletableFuture<Void> run(Function<Transaction, ? extends CompletionStage<Void>> work) {
            return work.apply(transaction).toCompletableFuture();
        }

        @Override
        public boolean isOwn() {
            return false;
        }
    }

    CompletableFuture<DriverCursor> open(Statement statement) {
        return isActive() ? queue.add(connection -> engine.open(connection, statement, name)) : ended();
    }

    CompletableFuture<List<? extends Row>> read(DriverCursor cursor, int rows) {
        return isActive() ? queue.add(connection -> cursor.read(rows).deadline(engine.deadlines())) : ended();
    }

    CompletableFuture<Void> close(DriverCursor cursor) {
        return isActive() ? queue.add(connection -> cursor.close().deadline(engine.deadlines())) : ended();
    }

    /**
     * Runs {@code work} so that its failure, or cancelling it, undoes only what it did: the transaction goes on. Only a
     * statement that was stopped, by cancelling or by its deadline, ends the transaction too. One at a time: further ones
     * begin inside it, or when it has completed; IllegalStateException otherwise. What is sent through the transaction
     * itself meanwhile belongs to the savepoint as well. Costs two statements that do not count, SAVEPOINT and RELEASE or
     * ROLLBACK TO.
     */
    public <T> CompletableFuture<T> savepoint(Function<Transaction, ? extends CompletionStage<T>> work) {
        if (!isActive()) return ended();
        Transaction nested = new Transaction(engine, queue, attempt, name, this);
        if (!open.compareAndSet(null, nested)) {
            return DatabaseFuture.failed(new IllegalStateException("a savepoint of this transaction is open: begin the"
                    + " next one inside it, or after its stage has completed"));
        }
        return new SavepointRunner(queue, nested).run(work, () -> open.set(null));
    }

    /**
     * Runs {@code action} after the commit; dropped when this transaction, or the savepoint it was said in, rolls back. When
     * it fails, those said after it do not run and the transaction's future fails with it, although the commit has
     * happened. IllegalStateException when the transaction has ended.
     */
    public void onCommit(Supplier<? extends CompletionStage<?>> action) {
        if (!isActive()) throw hasEnded();
        synchronized (afterCommit) {
            afterCommit.add(action);
        }
    }

    /**
     * Runs {@code action} when this transaction, or the savepoint that is open in it, has been rolled back, the last one
     * first: to put back what the database has forgotten. At once when that has happened. It must not block.
     */
    public void onRollback(Runnable action) {
        Transaction nested = open.get();
        if (nested != null) {
            nested.onRollback(action);
            return;
        }
        synchronized (afterRollback) {
            if (!undone) {
                afterRollback.add(0, action);
                return;
            }
        }
        action.run();
    }

    /** Calls the user's code; what it throws fails the stage. */
    <T> CompletionStage<T> call(Function<Transaction, ? extends CompletionStage<T>> work) {
        Boolean before = INSIDE_CALLBACK.get();
        INSIDE_CALLBACK.set(true);
        try {
            return Objects.requireNonNull(
                    work.apply(this), "the callback of a transaction must return a stage, not null");
        } catch (Throwable thrown) {
            return DatabaseFuture.failed(thrown);
        } finally {
            if (before == null) INSIDE_CALLBACK.remove();
        }
    }

    void end() {
        active = false;
    }

    List<Supplier<? extends CompletionStage<?>>> afterCommit() {
        synchronized (afterCommit) {
            return List.copyOf(afterCommit);
        }
    }

    /** What {@link #onRollback} was given, the last one first. */
    void rolledBack() {
        List<Runnable> actions;
        synchronized (afterRollback) {
            undone = true;
            actions = List.copyOf(afterRollback);
            afterRollback.clear();
        }
        actions.forEach(Runnable::run);
    }

    /** A savepoint that is kept: what was to be done then is to be done with the transaction around it. */
    void kept() {
        Transaction outer = Objects.requireNonNull(parent, "only a savepoint is kept");
        synchronized (outer.afterCommit) {
            outer.afterCommit.addAll(afterCommit());
        }
        synchronized (outer.afterRollback) {
            outer.afterRollback.add(0, this::rolledBack);
        }
    }

    static <T> DatabaseFuture<T> ended() {
        return DatabaseFuture.failed(hasEnded());
    }

    private static IllegalStateException hasEnded() {
        return new IllegalStateException("this transaction has ended: its client can be used only"
                + " until the stage that its callback returned completes; return the last stage from the callback");
    }
}
