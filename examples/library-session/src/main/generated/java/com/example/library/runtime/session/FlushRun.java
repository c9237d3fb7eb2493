package com.example.library.runtime.session;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.DatabaseFuture;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Sends one step after the other; the first failure ends it. Not a chain of futures: to cancel one that is thousands of steps
 * long would overflow the stack.
 */
final class FlushRun {

    private final Client client;
    private final Iterator<FlushStep> steps;
    private final DatabaseFuture<Void> outcome = new DatabaseFuture<>();
    private volatile @Nullable CompletableFuture<Void> running;

    FlushRun(List<FlushStep> steps, Client client) {
        this.steps = steps.iterator();
        this.client = client;
    }

    CompletableFuture<Void> start() {
        outcome.onAbandon(this::stop);
        next();
        return outcome;
    }

    private void next() {
        if (outcome.isDone()) return;
        if (!steps.hasNext()) {
            outcome.complete(null);
            return;
        }
        CompletableFuture<Void> step;
        try {
            step = steps.next().send(client);
        } catch (RuntimeException refused) {
            outcome.completeExceptionally(refused);
            return;
        }
        running = step;
        // It may have been abandoned while the step was being sent.
        if (outcome.isCompletedExceptionally()) stop();
        step.whenComplete((sent, failure) -> {
            if (failure == null) next();
            else outcome.completeExceptionally(failure);
        });
    }

    private void stop() {
        CompletableFuture<Void> step = running;
        if (step != null) step.cancel(true);
    }
}
