package com.example.library.runtime.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
    private final @Nullable Transaction parent;
    private final List<Supplier<? extends CompletionStage<?>>> afterCommit = new ArrayList<>();
    private final List<Runnable> afterRollback = new ArrayList<>();
    private volatile boolean active = true;

    Transaction(Engine engine, StatementQueue queue, @Nullable Transaction parent) {
        this.engine = engine;
        this.queue = queue;
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

    /** False once its callback's stage has completed. */
    public boolean isActive() {
        return active;
    }

    /** Itself while it is active, then what is around it: the transaction of its savepoint, at last the engine. */
    public Client orOuter() {
        if (active) return this;
        return parent == null ? engine : parent.orOuter();
    }

    @Override
    public CompletableFuture<Result> execute(Statement statement) {
        return active ? queue.add(connection -> engine.run(connection, statement)) : ended();
    }

    @Override
    public CompletableFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds) {
        return active ? queue.add(connection -> engine.runBatch(connection, sql, binds)) : ended();
    }

    /**
     * Runs {@code work} so that its failure undoes only what it did: the transaction goes on. Costs two statements that do
     * not count, SAVEPOINT and RELEASE or ROLLBACK TO.
     */
    public <T> CompletableFuture<T> savepoint(Function<Transaction, ? extends CompletionStage<T>> work) {
        if (!active) return ended();
        String name = queue.nextSavepoint();
        Transaction nested = new Transaction(engine, queue, this);
        return queue.control("savepoint " + name)
                .thenCompose(begun -> nested.call(work))
                .thenCompose(value -> queue.settled()
                        .thenCompose(settled -> queue.control("release " + name))
                        .thenApply(released -> value))
                .handle((value, failure) -> nested.end(name, value, failure))
                .thenCompose(stage -> stage);
    }

    /** Runs {@code action} after the commit; dropped when this transaction, or the savepoint it was said in, rolls back. */
    public void onCommit(Supplier<? extends CompletionStage<?>> action) {
        synchronized (afterCommit) {
            afterCommit.add(action);
        }
    }

    /**
     * Runs {@code action} when this transaction, or the savepoint it was said in, has been rolled back, the last one first:
     * to put back what the database has forgotten. It must not block.
     */
    public void onRollback(Runnable action) {
        synchronized (afterRollback) {
            afterRollback.add(0, action);
        }
    }

    /** Calls the user's code; what it throws fails the stage. */
    <T> CompletionStage<T> call(Function<Transaction, ? extends CompletionStage<T>> work) {
        Boolean before = INSIDE_CALLBACK.get();
        INSIDE_CALLBACK.set(true);
        try {
            return work.apply(this);
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
            actions = List.copyOf(afterRollback);
        }
        actions.forEach(Runnable::run);
    }

    private <T> CompletableFuture<T> end(String savepoint, @Nullable T value, @Nullable Throwable failure) {
        end();
        if (failure == null) {
            Transaction outer = parent;
            if (outer != null) {
                afterCommit().forEach(outer::onCommit);
                outer.onRollback(this::rolledBack);
            }
            return DatabaseFuture.completed(value);
        }
        return queue.rollbackTo(savepoint)
                .handle((done, lost) -> {
                    rolledBack();
                    return null;
                })
                .thenCompose(done -> DatabaseFuture.failed(Failures.unwrap(failure)));
    }

    private static <T> CompletableFuture<T> ended() {
        return DatabaseFuture.failed(new IllegalStateException("this transaction has ended: its client can be used only"
                + " until the stage that its callback returned completes; return the last stage from the callback"));
    }
}
