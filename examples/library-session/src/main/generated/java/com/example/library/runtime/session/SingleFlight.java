package com.example.library.runtime.session;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.error.ConcurrentSessionUse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets one call at a time through, and names both when two overlap. */
final class SingleFlight {

    private final AtomicReference<@Nullable String> running = new AtomicReference<>();

    /** Runs {@code work}; the next call may come as soon as the returned future is complete. */
    <T> CompletableFuture<T> run(String call, Supplier<CompletableFuture<T>> work) {
        String before = running.compareAndExchange(null, call);
        if (before != null) return DatabaseFuture.failed(new ConcurrentSessionUse(call, before));
        CompletableFuture<T> started;
        try {
            started = work.get();
        } catch (RuntimeException refused) {
            started = DatabaseFuture.failed(refused);
        }
        return started.whenComplete((value, failure) -> running.set(null));
    }

    /** For a call that sends nothing. */
    void check(String call) {
        String before = running.get();
        if (before != null) throw new ConcurrentSessionUse(call, before);
    }
}
