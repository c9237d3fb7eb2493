package com.example.library.runtime.engine;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that is ended by hand, for what has no callback to put it in: prefer {@link Engine#transaction}, which cannot be
 * forgotten. Until then it holds a connection, and {@code holdWarning} tells.
 */
public final class OpenTransaction implements AutoCloseable {

    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RolledBack() {
            super("this transaction was rolled back", null, false, false);
        }
    }

    private final Transaction client;
    private final DatabaseFuture<Void> work;
    private final DatabaseFuture<Void> outcome;

    private OpenTransaction(Transaction client, DatabaseFuture<Void> work, DatabaseFuture<Void> outcome) {
        this.client = client;
        this.work = work;
        this.outcome = outcome;
    }

    static DatabaseFuture<OpenTransaction> begin(Engine engine, TransactionOptions how) {
        if (how.attempts() > 1) {
            throw new IllegalArgumentException("a transaction that is ended by hand cannot be repeated");
        }
        DatabaseFuture<OpenTransaction> begun = new DatabaseFuture<>();
        DatabaseFuture<Void> outcome = new DatabaseFuture<>();
        CompletableFuture<Void> running = engine.transaction(how, transaction -> {
            DatabaseFuture<Void> work = new DatabaseFuture<>();
            boolean wanted = begun.complete(new OpenTransaction(transaction, work, outcome));
            return wanted ? work : DatabaseFuture.failed(new RolledBack());
        });
        begun.onAbandon(() -> running.cancel(true));
        outcome.onAbandon(() -> running.cancel(true));
        running.whenComplete((done, failure) -> {
            if (failure == null) {
                outcome.complete(null);
                return;
            }
            begun.completeExceptionally(failure);
            outcome.completeExceptionally(failure);
        });
        return begun;
    }

    /** What takes part in it takes this as its client. */
    public Transaction client() {
        return client;
    }

    /**
     * Waits for the statements that were sent, and commits. When one of them has failed it rolls back, and fails with what that
     * failed with. IllegalStateException after a rollback; after a commit its outcome again.
     */
    public CompletableFuture<Void> commit() {
        work.complete(null);
        return outcome.handle((done, failure) -> failure).thenCompose(OpenTransaction::committed);
    }

    private static CompletableFuture<Void> committed(@Nullable Throwable failure) {
        if (failure == null) return DatabaseFuture.completed(null);
        Throwable cause = Failures.unwrap(failure);
        return DatabaseFuture.failed(cause instanceof RolledBack ? Transaction.hasEnded() : cause);
    }

    /** Rolls back; no effect when it has ended. Completes when its connection is free. */
    public CompletableFuture<Void> rollback() {
        work.completeExceptionally(new RolledBack());
        return outcome.handle((done, failure) -> null);
    }

    /** Rolls back what was not committed; does not wait. */
    @Override
    public void close() {
        rollback();
    }
}
