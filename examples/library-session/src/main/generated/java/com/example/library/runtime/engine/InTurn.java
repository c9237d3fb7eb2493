package com.example.library.runtime.engine;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls code of the user's that takes part in a transaction, one piece after the other; the first failure ends it. Cancelling
 * the future cancels the piece that runs, and no other is called.
 */
public final class InTurn {

    private final Transaction transaction;
    private final Iterator<? extends Function<Transaction, ? extends CompletionStage<?>>> steps;
    private final DatabaseFuture<Void> outcome = new DatabaseFuture<>();
    private volatile @Nullable CompletableFuture<?> running;

    private InTurn(
            Transaction transaction, Iterator<? extends Function<Transaction, ? extends CompletionStage<?>>> steps) {
        this.transaction = transaction;
        this.steps = steps;
    }

    /** Calls {@code steps} in their order, each when the stage of the one before has completed. */
    public static CompletableFuture<Void> run(
            Transaction transaction, Iterable<? extends Function<Transaction, ? extends CompletionStage<?>>> steps) {
        InTurn all = new InTurn(transaction, steps.iterator());
        all.outcome.onAbandon(all::stop);
        all.next();
        return all.outcome;
    }

    /** Runs {@code work} in the transaction that {@code client} is, or in one of its own. */
    public static <T> CompletableFuture<T> together(
            Client client, Function<Transaction, ? extends CompletionStage<T>> work) {
        return client instanceof Engine engine
                ? engine.transaction(work)
                : work.apply((Transaction) client).toCompletableFuture();
    }

    /** Calls {@code work}; what it throws fails the future. */
    public static <T> CompletableFuture<T> call(
            Transaction transaction, Function<Transaction, ? extends CompletionStage<T>> work) {
        return transaction.call(work).toCompletableFuture();
    }

    /** A loop for those that are done at once: there may be thousands. */
    private void next() {
        while (!outcome.isDone() && steps.hasNext()) {
            CompletableFuture<?> stage = called(steps.next());
            if (stage.isDone() && !stage.isCompletedExceptionally()) continue;
            running = stage;
            // It may have been abandoned while the step was being called.
            if (outcome.isCompletedExceptionally()) stop();
            stage.whenComplete((done, failure) -> {
                if (failure == null) next();
                else outcome.completeExceptionally(Failures.unwrap(failure));
            });
            return;
        }
        outcome.complete(null);
    }

    private CompletableFuture<?> called(Function<Transaction, ? extends CompletionStage<?>> step) {
        return transaction
                .call(tx -> Objects.requireNonNull(step.apply(tx), "a hook must return a stage, not null")
                        .thenApply(done -> null))
                .toCompletableFuture();
    }

    private void stop() {
        CompletableFuture<?> step = running;
        if (step != null) step.cancel(true);
    }
}
