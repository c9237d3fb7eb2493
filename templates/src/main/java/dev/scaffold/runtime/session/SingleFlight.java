package dev.scaffold.runtime.session;

import dev.scaffold.runtime.engine.DatabaseFuture;
import dev.scaffold.runtime.error.ConcurrentSessionUse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
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
        Flight<T> flight = new Flight<>(ended);
        flight.onAbandon(() -> started.cancel(true));
        started.whenComplete((value, failure) -> {
            boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
            if (failure == null) flight.complete(value);
            else flight.completeExceptionally(wrapped ? failure.getCause() : failure);
        });
        return flight;
    }

    /** For a call that sends nothing. */
    void check(String call) {
        String before = running.get();
        if (before != null) throw new ConcurrentSessionUse(call, before);
    }

    /**
     * The answer to one call. It lets the next one through before anybody who waits for it goes on, also when a time limit
     * or a cancel completes it from outside.
     */
    private final class Flight<T> extends DatabaseFuture<T> {

        private final Consumer<@Nullable Throwable> ended;
        private final AtomicBoolean over = new AtomicBoolean();

        Flight(Consumer<@Nullable Throwable> ended) {
            this.ended = ended;
        }

        @Override
        public boolean complete(@Nullable T value) {
            end(null);
            return super.complete(value);
        }

        @Override
        public boolean completeExceptionally(Throwable cause) {
            end(cause);
            return super.completeExceptionally(cause);
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            end(new CancellationException());
            return super.cancel(mayInterruptIfRunning);
        }

        private void end(@Nullable Throwable cause) {
            if (!over.compareAndSet(false, true)) return;
            ended.accept(cause);
            running.set(null);
        }
    }
}
