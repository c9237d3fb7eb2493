package com.example.library.runtime.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Repeats what has not happened, and may happen the next time: as often as is allowed, after a pause of random length. */
final class Attempts<T> {

    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final int all;
    private final Predicate<Throwable> repeatable;
    private final IntFunction<DatabaseFuture<T>> attempt;
    private final DatabaseFuture<T> outcome = new DatabaseFuture<>();

    /**
     * @param repeatable after which failures to repeat it
     * @param attempt begins it, given which one it is, counted from 1
     */
    Attempts(int all, Predicate<Throwable> repeatable, IntFunction<DatabaseFuture<T>> attempt) {
        this.all = all;
        this.repeatable = repeatable;
        this.attempt = attempt;
    }

    /** Fails as the last attempt does; cancelling it cancels the one that runs, and nothing is begun any more. */
    DatabaseFuture<T> run() {
        begin(1);
        return outcome;
    }

    private void begin(int number) {
        if (outcome.isDone()) return;
        DatabaseFuture<T> running = attempt.apply(number);
        outcome.onAbandon(() -> running.cancel(true));
        running.whenComplete((value, failure) -> {
            if (failure == null) outcome.complete(value);
            else if (number < all && repeatable.test(Failures.unwrap(failure))) again(number + 1);
            else outcome.completeExceptionally(Failures.unwrap(failure));
        });
    }

    /** Random, so that those which were in each other's way do not meet again. */
    private void again(int number) {
        long longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(number - 2, 10));
        long pause = ThreadLocalRandom.current().nextLong(longest + 1);
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS).execute(() -> begin(number));
    }
}
