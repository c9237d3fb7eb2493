package com.example.library.runtime.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The life of one savepoint: SAVEPOINT, the user's work, RELEASE or ROLLBACK TO. */
final class SavepointRunner {

    private final StatementQueue queue;
    private final Transaction nested;
    private final String name;

    SavepointRunner(StatementQueue queue, Transaction nested) {
        this.queue = queue;
        this.nested = nested;
        this.name = queue.nextSavepoint();
    }

    /** @param closed called when the database has forgotten the savepoint, before the future completes */
    <T> DatabaseFuture<T> run(Function<Transaction, ? extends CompletionStage<T>> work, Runnable closed) {
        DatabaseFuture<T> outcome = new DatabaseFuture<>();
        // Not cancelled with the rest: what is undone must have begun.
        DatabaseFuture<Result> begun = new DatabaseFuture<>();
        queue.control("savepoint " + name).whenComplete((result, failure) -> {
            if (failure == null) {
                nested.tellOfSavepoint((listener, transaction) -> listener.savepointSet(transaction, name));
                begun.complete(result);
            } else begun.completeExceptionally(failure);
        });
        CompletableFuture<T> worked = begun.thenCompose(ready -> nested.call(work))
                .thenCompose(value -> queue.settled().thenApply(settled -> value));
        outcome.onAbandon(() -> worked.cancel(true));
        // Not a dependent stage: when the caller cancels one, its function never runs, and this must.
        worked.whenComplete((value, failure) -> {
            nested.end();
            if (failure == null) release(value, closed, outcome);
            else if (begun.isCompletedExceptionally() && !begun.isCancelled()) fail(failure, closed, outcome);
            else undo(failure, closed, outcome);
        });
        return outcome;
    }

    private <T> void release(@Nullable T value, Runnable closed, DatabaseFuture<T> outcome) {
        queue.control("release " + name).whenComplete((released, refused) -> {
            if (refused != null) {
                undo(refused, closed, outcome);
                return;
            }
            nested.kept();
            nested.tellOfSavepoint((listener, transaction) -> listener.savepointReleased(transaction, name));
            closed.run();
            outcome.complete(value);
        });
    }

    private void undo(Throwable failure, Runnable closed, DatabaseFuture<?> outcome) {
        queue.rollbackTo(name).whenComplete((done, lost) -> {
            nested.tellOfSavepoint((listener, transaction) -> listener.savepointRolledBack(transaction, name));
            fail(failure, closed, outcome);
        });
    }

    private void fail(Throwable failure, Runnable closed, DatabaseFuture<?> outcome) {
        nested.rolledBack();
        closed.run();
        outcome.completeExceptionally(Failures.unwrap(failure));
    }
}
