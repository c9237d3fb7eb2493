package com.example.library.runtime.engine;

import com.example.library.runtime.error.OutcomeUnknown;
import com.example.library.runtime.error.Timeout;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A future whose dependents know where they come from: cancelling the end of a chain, or a time limit set there, reaches
 * the statement at its beginning. Callbacks without an executor run on the thread that completes it: an event loop of the
 * driver, or a SQLite connection's thread; they must not block.
 */
public class DatabaseFuture<T> extends CombinedFuture<T> {

    private static final ThreadLocal<Boolean> DRIVER_THREAD = new ThreadLocal<>();

    /** How long a database that was asked to stop a write may take to say what came of it. */
    private static final long ANSWER_MILLIS = 250;

    private final @Nullable DatabaseFuture<?> source;
    private @Nullable Runnable onAbandon;
    private volatile boolean abandoned;
    private volatile @Nullable Duration limit;
    private volatile @Nullable CompletableFuture<?> inner;
    private volatile Deadlines.@Nullable Deadline deadline;

    public DatabaseFuture() {
        this(null);
    }

    private DatabaseFuture(@Nullable DatabaseFuture<?> source) {
        this.source = source;
    }

    /** A future that has failed already. */
    public static <T> DatabaseFuture<T> failed(Throwable cause) {
        DatabaseFuture<T> future = new DatabaseFuture<>();
        future.completeExceptionally(cause);
        return future;
    }

    /** A future that has its value already. */
    public static <T> DatabaseFuture<T> completed(@Nullable T value) {
        DatabaseFuture<T> future = new DatabaseFuture<>();
        future.complete(value);
        return future;
    }

    /** Called by a driver on each of its own threads, once: waiting there for a future would wait for ever. */
    public static void markDriverThread() {
        DRIVER_THREAD.set(true);
    }

    /** Completes when all of {@code futures} have; abandoning it abandons each of them. */
    public static DatabaseFuture<Void> all(List<? extends CompletableFuture<?>> futures) {
        DatabaseFuture<Void> all = new DatabaseFuture<>();
        all.onAbandon(() -> futures.forEach(future -> future.cancel(true)));
        allOf(futures.toArray(CompletableFuture<?>[]::new)).whenComplete((done, failure) -> {
            if (failure == null) all.complete(null);
            else all.completeExceptionally(failure);
        });
        return all;
    }

    /** What to do when nobody wants the value any more, in place of what was said before: at most once. */
    public void onAbandon(Runnable action) {
        synchronized (this) {
            onAbandon = action;
            if (!abandoned) return;
        }
        runOnAbandon();
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new DatabaseFuture<>(this);
    }

    @Override
    public <U> CompletableFuture<U> thenCompose(Function<? super T, ? extends CompletionStage<U>> function) {
        Inner tracked = new Inner();
        return tracked.by(super.thenCompose(tracked.tracking(function)));
    }

    @Override
    public <U> CompletableFuture<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> function) {
        return thenComposeAsync(function, defaultExecutor());
    }

    @Override
    public <U> CompletableFuture<U> thenComposeAsync(
            Function<? super T, ? extends CompletionStage<U>> function, Executor executor) {
        Inner tracked = new Inner();
        return tracked.by(super.thenComposeAsync(tracked.tracking(function), executor));
    }

    @Override
    public boolean complete(@Nullable T value) {
        endDeadline();
        return super.complete(value);
    }

    @Override
    public CompletableFuture<T> exceptionallyCompose(Function<Throwable, ? extends CompletionStage<T>> function) {
        Inner tracked = new Inner();
        return tracked.by(super.exceptionallyCompose(tracked.tracking(function)));
    }

    @Override
    public CompletableFuture<T> exceptionallyComposeAsync(Function<Throwable, ? extends CompletionStage<T>> function) {
        return exceptionallyComposeAsync(function, defaultExecutor());
    }

    @Override
    public CompletableFuture<T> exceptionallyComposeAsync(
            Function<Throwable, ? extends CompletionStage<T>> function, Executor executor) {
        Inner tracked = new Inner();
        return tracked.by(super.exceptionallyComposeAsync(tracked.tracking(function), executor));
    }

    @Override
    public CompletableFuture<T> completeOnTimeout(@Nullable T value, long timeout, TimeUnit unit) {
        CompletableFuture<Void> timer = new CompletableFuture<Void>().completeOnTimeout(null, timeout, unit);
        timer.thenRun(() -> {
            if (complete(value)) abandon();
        });
        whenComplete((ended, failure) -> timer.cancel(false));
        return this;
    }

    /** Of two sources, the one that the stage was not asked of. */
    @Override
    <U> CompletableFuture<U> combined(CompletableFuture<U> dependent, CompletionStage<?> other) {
        boolean tracked = dependent instanceof DatabaseFuture<U> && other instanceof CompletableFuture<?>;
        if (tracked) ((DatabaseFuture<U>) dependent).onAbandon(() -> ((CompletableFuture<?>) other).cancel(true));
        return dependent;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        endDeadline();
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) abandon();
        return cancelled;
    }

    @Override
    public boolean completeExceptionally(Throwable cause) {
        endDeadline();
        Duration reached = limit;
        boolean completed = super.completeExceptionally(reached == null ? cause : Failures.within(reached, cause));
        boolean abandoned = cause instanceof TimeoutException || Failures.isOurs(cause);
        if (completed && abandoned) abandon();
        return completed;
    }

    /**
     * Fails with {@link Timeout} when the limit is reached, on the timer's thread, and stops the statement. Not for a
     * dependent stage, which is not completed through this class; and once.
     */
    DatabaseFuture<T> deadline(Deadlines limits) {
        if (!isDone()) limitedBy(limits.begin(() -> completeExceptionally(new Timeout(limits.limit()))));
        return this;
    }

    /** Has {@code begun} end with this future. Not for a dependent stage; and once. */
    public final void limitedBy(Deadlines.@Nullable Deadline begun) {
        deadline = begun;
        if (isDone()) endDeadline();
    }

    private void endDeadline() {
        Deadlines.Deadline begun = deadline;
        if (begun != null) begun.end();
    }

    /**
     * As {@link #deadline}, for a write that stands alone: it is stopped when the limit is reached, and what the database says
     * then is told, {@link Timeout} only where it has said that nothing happened. Where it says nothing in time: {@link
     * OutcomeUnknown}.
     */
    DatabaseFuture<T> deadlineOfWrite(Deadlines limits) {
        if (!isDone()) limitedBy(limits.begin(() -> stop(limits.limit())));
        return this;
    }

    private void stop(Duration reached) {
        limit = reached;
        synchronized (this) {
            abandoned = true;
        }
        runOnAbandon();
        CompletableFuture.delayedExecutor(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> completeExceptionally(new OutcomeUnknown(new Timeout(reached))));
    }

    /** Whether nobody wants the value any more: for a driver that tries again and again. */
    public boolean isAbandoned() {
        return abandoned;
    }

    /** What it throws has the stack of the thread that waits; its cause has that of the driver. */
    @Override
    public T join() {
        refuseToBlock();
        try {
            return super.join();
        } catch (CompletionException failure) {
            Throwable cause = Failures.unwrap(failure);
            throw cause == failure ? failure : new CompletionException(cause);
        }
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        refuseToBlock();
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        refuseToBlock();
        return super.get(timeout, unit);
    }

    private void refuseToBlock() {
        if (!isDone() && DRIVER_THREAD.get() != null) {
            throw new IllegalStateException(
                    "join() or get() on " + Thread.currentThread().getName()
                            + ", a thread of the database driver, would block it for ever:"
                            + " continue with thenCompose, or move to a thread of your own with thenApplyAsync");
        }
    }

    private void abandon() {
        synchronized (this) {
            abandoned = true;
        }
        runOnAbandon();
        CompletableFuture<?> running = inner;
        if (running != null) running.cancel(true);
        if (source != null && !source.isDone()) source.cancel(true);
    }

    private void runOnAbandon() {
        Runnable action;
        synchronized (this) {
            action = onAbandon;
            onAbandon = null;
        }
        if (action != null) action.run();
    }

    /** Connects the future that a callback returned with the one it stands for; either may be known first. */
    private static final class Inner {

        private @Nullable DatabaseFuture<?> outer;
        private @Nullable CompletableFuture<?> stage;

        <T, U> Function<T, CompletionStage<U>> tracking(Function<? super T, ? extends CompletionStage<U>> function) {
            return value -> {
                CompletionStage<U> begun = function.apply(value);
                started(begun);
                return begun;
            };
        }

        <U> CompletableFuture<U> by(CompletableFuture<U> dependent) {
            if (dependent instanceof DatabaseFuture<U> future) outer(future);
            return dependent;
        }

        private synchronized void started(@Nullable CompletionStage<?> started) {
            if (!(started instanceof CompletableFuture<?> future)) return;
            stage = future;
            connect();
        }

        private synchronized void outer(DatabaseFuture<?> dependent) {
            outer = dependent;
            connect();
        }

        private void connect() {
            DatabaseFuture<?> dependent = outer;
            if (dependent == null || stage == null) return;
            dependent.inner = stage;
            if (dependent.isDone()) stage.cancel(true);
        }
    }
}
