package dev.scaffold.runtime.session;

import dev.scaffold.runtime.engine.DatabaseFuture;
import dev.scaffold.runtime.error.ConcurrentSessionUse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets one call at a time through, and names both when two overlap. */
final class SingleFlight {

    private final AtomicReference<@Nullable String> running = new AtomicReference<>();

    /**
     * Runs {@code work}; the next call may come when the returned future is complete, or {@code cancel} has returned.
     *
     * @param ended told what {@code work} failed with, null when it did not, before the next call may come
     */
    <T> CompletableFuture<T> run(
            String call, Supplier<CompletableFuture<T>> work, Consumer<@Nullable Throwable> ended) {
        String before = running.compareAndExchange(null, call);
        if (before != null) return DatabaseFuture.failed(new ConcurrentSessionUse(call, before));
        CompletableFuture<T> started;
        try {
            started = work.get();
        } catch (Throwable refused) {
            running.set(null);
            return DatabaseFuture.failed(refused);
        }
        // Not the future that whenComplete gives: once that one is cancelled, it does not run its action any more.
        DatabaseFuture<T> result = new DatabaseFuture<>();
        result.onAbandon(() -> started.cancel(true));
        started.whenComplete((value, failure) -> {
            boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
            Throwable cause = wrapped ? failure.getCause() : failure;
            ended.accept(cause);
            running.set(null);
            if (cause == null) result.complete(value);
            else result.completeExceptionally(cause);
        });
        return result;
    }

    /** For a call that sends nothing. */
    void check(String call) {
        String before = running.get();
        if (before != null) throw new ConcurrentSessionUse(call, before);
    }
}
