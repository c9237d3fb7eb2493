package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waiting for what must happen, with a limit that is generous: the machine may be busy with something else. */
final class Wait {

    /** Whatever takes longer than this hangs. */
    static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Duration WORK = Duration.ofMinutes(10);

    private Wait() {}

    /** The value of {@code future}; fails when it hangs. */
    static <T> T forValue(CompletableFuture<T> future) {
        return future.copy().orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** The same for what is a lot of work. */
    static <T> T forWork(CompletableFuture<T> future) {
        return future.copy().orTimeout(WORK.toMinutes(), TimeUnit.MINUTES).join();
    }

    /** What {@code future} failed with, null when it has a value; fails when it hangs. */
    static @Nullable Throwable forFailure(CompletableFuture<?> future) {
        return forFailure(future, LIMIT);
    }

    /** The same for what is a lot of work. */
    static @Nullable Throwable forFailureOfWork(CompletableFuture<?> future) {
        return forFailure(future, WORK);
    }

    private static @Nullable Throwable forFailure(CompletableFuture<?> future, Duration limit) {
        CompletableFuture<@Nullable Throwable> ended = new CompletableFuture<>();
        future.whenComplete((value, failure) -> ended.complete(failure));
        Throwable failure =
                ended.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Asks until {@code actual} is {@code expected}: for what the engine or the server does on its own time. */
    static <T> void until(String what, T expected, Supplier<T> actual) {
        until(what, LIMIT, expected, actual);
    }

    static <T> void until(String what, Duration limit, T expected, Supplier<T> actual) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            T last = actual.get();
            if (expected.equals(last)) return;
            if (System.nanoTime() > deadline) {
                fail("%s: %s was expected within %d ms, still %s", what, expected, limit.toMillis(), last);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}
