package com.example.library.runtime.engine;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An open transaction: a value that is passed to whatever takes part in it. Statements run in the order of the calls, one
 * after the other. It ends when the stage of its callback completes; used after that it fails. After a failed statement
 * it accepts no other, on every database: wrap what may fail in {@link #savepoint}.
 */
public final class Transaction implements Client {

    /** How many callbacks this thread is in. */
    private static final ThreadLocal<int[]> CALLBACKS = ThreadLocal.withInitial(() -> new int[1]);

    private final Engine engine;
    private final StatementQueue queue;
    private final int attempt;
    private final Holders.Hold hold;
    private final @Nullable Transaction parent;
    private final List<Supplier<? extends CompletionStage<?>>> afterCommit = new ArrayList<>();
    private final Deque<Runnable> afterRollback = new ArrayDeque<>();
    private final AtomicReference<@Nullable Transaction> open = new AtomicReference<>();
    private volatile boolean undone;
    private volatile boolean kept;
    private volatile boolean active = true;

    /** What a transaction, or a savepoint, has come to. */
    public enum State {
        /** It takes statements. */
        ACTIVE,
        /** One has failed: it takes no other, and can only roll back. */
        BROKEN,
        /** Its work is done and nothing more is accepted; its end is under way, or nobody knows it ({@code OutcomeUnknown}). */
        ENDED,
        COMMITTED,
        ROLLED_BACK
    }

    Transaction(Engine engine, StatementQueue queue, int attempt, Holders.Hold hold, @Nullable Transaction parent) {
        this.engine = engine;
        this.queue = queue;
        this.attempt = attempt;
        this.hold = hold;
        this.parent = parent;
    }

    /** Whether this thread is running a transaction's callback right now, so that work without a client is a mistake. */
    public static boolean insideCallback() {
        return CALLBACKS.get()[0] > 0;
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

    /** Of a savepoint that is kept, the state of the transaction around it. */
    public State state() {
        if (undone) return State.ROLLED_BACK;
        if (kept) return parent == null ? State.COMMITTED : parent.state();
        if (!isActive()) return State.ENDED;
        return queue.hasFailed() ? State.BROKEN : State.ACTIVE;
    }

    /** Itself while it is active, then what is around it: the transaction of its savepoint, at last the engine. */
    public Client orOuter() {
        if (isActive()) return this;
        return parent == null ? engine : parent.orOuter();
    }

    @Override
    public CompletableFuture<Result> execute(Statement statement) {
        return isActive() ? queue.add(connection -> engine.run(connection, statement, this)) : ended();
    }

    @Override
    public CompletableFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds) {
        return isActive() ? queue.add(connection -> engine.runBatch(connection, sql, binds, this)) : ended();
    }

    @Override
    public CompletableFuture<List<Result>> executeArrays(String sql, List<@Nullable Object> binds) {
        return isActive() ? queue.add(connection -> engine.runArrays(connection, sql, binds, this)) : ended();
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
        return isActive() ? queue.add(connection -> engine.open(connection, statement, this)) : ended();
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
        Transaction nested = new Transaction(engine, queue, attempt, hold, this);
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
     * first: to put back what the database has forgotten. At once when that has happened. It must not block; what it throws is
     * logged on {@code persistence.listener}.
     */
    public void onRollback(Runnable action) {
        Transaction nested = open.get();
        if (nested != null) {
            nested.onRollback(action);
            return;
        }
        synchronized (afterRollback) {
            if (!undone) {
                afterRollback.push(action);
                return;
            }
        }
        action.run();
    }

    /** Calls the user's code; what it throws fails the stage. */
    <T> CompletionStage<T> call(Function<Transaction, ? extends CompletionStage<T>> work) {
        int[] callbacks = CALLBACKS.get();
        callbacks[0]++;
        try {
            return Objects.requireNonNull(
                    work.apply(this), "the callback of a transaction must return a stage, not null");
        } catch (Throwable thrown) {
            return DatabaseFuture.failed(thrown);
        } finally {
            callbacks[0]--;
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
        actions.forEach(Transaction::runAlthough);
    }

    /** Whoever waits for the rollback must learn of it, whatever others throw when they do. */
    private static void runAlthough(Runnable action) {
        try {
            action.run();
        } catch (Throwable thrown) {
            Listeners.log(Level.WARNING, "what was to be done after a rollback threw", thrown);
        }
    }

    /** @param event takes this transaction's name */
    void tellOfSavepoint(BiConsumer<EngineListener, String> event) {
        engine.events().savepoint(listener -> event.accept(listener, hold.name()));
    }

    /** The database has committed it: an entity that remembers this transaction does not keep all others of it. */
    void committed() {
        kept = true;
        synchronized (afterRollback) {
            afterRollback.clear();
        }
    }

    /** A savepoint that is kept: what was to be done then is to be done with the transaction around it. */
    void kept() {
        kept = true;
        Transaction outer = Objects.requireNonNull(parent, "only a savepoint is kept");
        synchronized (outer.afterCommit) {
            outer.afterCommit.addAll(afterCommit());
        }
        synchronized (outer.afterRollback) {
            outer.afterRollback.push(this::rolledBack);
        }
    }

    /** What warnings and listeners call it: its number. */
    @Override
    public String toString() {
        return hold.name();
    }

    static <T> DatabaseFuture<T> ended() {
        return DatabaseFuture.failed(hasEnded());
    }

    static IllegalStateException hasEnded() {
        return new IllegalStateException("this transaction has ended: its client can be used only"
                + " until the stage that its callback returned completes; return the last stage from the callback");
    }
}
