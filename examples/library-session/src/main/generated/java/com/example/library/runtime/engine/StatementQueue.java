package com.example.library.runtime.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction: one after the other on its connection, none after one that failed. */
final class StatementQueue {

    private final DriverConnection connection;
    private final Deadlines deadlines;
    private final AtomicInteger savepoints = new AtomicInteger();
    private final Deque<Call<?>> waiting = new ArrayDeque<>();
    private final Deque<Settling> settling = new ArrayDeque<>(1);
    private long added;
    private long ended;
    private boolean busy;
    private boolean draining;
    private boolean closed;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable DatabaseFuture<?> current;

    /** @param deadlines for the statements that steer the transaction, too */
    StatementQueue(DriverConnection connection, Deadlines deadlines) {
        this.connection = connection;
        this.deadlines = deadlines;
    }

    /** One statement: the future that its caller has, and how it is sent. */
    private static final class Call<T> extends DatabaseFuture<T> {

        private final Function<DriverConnection, DatabaseFuture<T>> work;
        private final boolean forgives;

        /** @param forgives whether it is sent although one before it has failed */
        Call(Function<DriverConnection, DatabaseFuture<T>> work, boolean forgives) {
            this.work = work;
            this.forgives = forgives;
        }
    }

    /** Somebody who waits until so many calls have ended. */
    private record Settling(long calls, CompletableFuture<Void> reached) {}

    /** Runs {@code work} after everything added before; refuses once a statement has failed, or the last was added. */
    <T> DatabaseFuture<T> add(Function<DriverConnection, DatabaseFuture<T>> work) {
        return add(new Call<>(work, false), false);
    }

    private <T> DatabaseFuture<T> add(Call<T> call, boolean atLast) {
        synchronized (this) {
            if (closed) return Transaction.ended();
            closed = atLast;
            waiting.add(call);
            added++;
        }
        drain();
        return call;
    }

    /** A loop in place of recursion: thousands may be refused one after the other. */
    private void drain() {
        synchronized (this) {
            if (draining) return;
            draining = true;
        }
        while (true) {
            Call<?> next;
            synchronized (this) {
                next = busy ? null : waiting.poll();
                if (next == null) {
                    draining = false;
                    return;
                }
                busy = true;
            }
            start(next);
        }
    }

    private <T> void start(Call<T> call) {
        if (call.forgives) forgive();
        DatabaseFuture<T> running = dispatched(call);
        if (running == null) {
            ended();
            return;
        }
        call.onAbandon(() -> running.cancel(true));
        // What comes next waits for this, not for the call: that may be cancelled while the statement still runs.
        running.whenComplete((value, failed) -> {
            if (failed != null) failure = Failures.unwrap(failed);
            if (failed == null) call.complete(value);
            else call.completeExceptionally(failed);
            ended();
        });
    }

    /** Sends it, unless that is too late. Nothing is sent once {@link #stop} has returned: the connection may be gone. */
    private <T> @Nullable DatabaseFuture<T> dispatched(Call<T> call) {
        Throwable refusal;
        synchronized (this) {
            Throwable earlier = failure;
            if (earlier == null && call.isDone()) return null;
            if (earlier == null) {
                try {
                    DatabaseFuture<T> running = call.work.apply(connection);
                    current = running;
                    return running;
                } catch (Throwable refused) {
                    failure = refused;
                    refusal = refused;
                }
            } else {
                refusal = new IllegalStateException(
                        "a statement of this transaction has failed before: nothing more can be done in it"
                                + " (use tx.savepoint for what may fail)",
                        earlier);
            }
        }
        call.completeExceptionally(refusal);
        return null;
    }

    private void ended() {
        List<Settling> settled = List.of();
        synchronized (this) {
            busy = false;
            ended++;
            for (Settling first = settling.peek(); first != null && first.calls() <= ended; first = settling.peek()) {
                if (settled.isEmpty()) settled = new ArrayList<>(1);
                settled.add(settling.remove());
            }
        }
        for (Settling one : settled) one.reached().complete(null);
        drain();
    }

    /** The first one; not counted. */
    DatabaseFuture<Result> begin(TransactionOptions options) {
        return add(driver -> driver.begin(options).deadline(deadlines));
    }

    /** A statement that steers the transaction: not counted. */
    DatabaseFuture<Result> control(String sql) {
        return add(driver -> driver.control(sql).deadline(deadlines));
    }

    /** The last one: nothing is accepted after it. */
    DatabaseFuture<Result> commit() {
        return add(new Call<>(driver -> driver.control("commit").deadline(deadlines), false), true);
    }

    /** Completes when everything added so far has ended; fails with the first failure. */
    CompletableFuture<Void> settled() {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        synchronized (this) {
            if (ended == added) return orFailure();
            settling.add(new Settling(added, reached));
        }
        return reached.thenCompose(done -> orFailure());
    }

    private CompletableFuture<Void> orFailure() {
        Throwable failed = failure;
        return failed == null ? DatabaseFuture.completed(null) : DatabaseFuture.failed(failed);
    }

    /**
     * Undoes everything since {@code savepoint}, what waits already included; statements are accepted again. Not after one
     * that was stopped: the request to stop it may still be on its way, and would hit the next one.
     */
    CompletableFuture<Result> rollbackTo(String savepoint) {
        DatabaseFuture<Result> undone = add(
                new Call<>(driver -> driver.control("rollback to " + savepoint).deadline(deadlines), true), false);
        control("release " + savepoint);
        return undone;
    }

    private void forgive() {
        boolean stopped = Failures.isOurs(failure) || failure instanceof CancellationException;
        if (!stopped) failure = null;
    }

    /** Refuses whatever has not been sent yet, and whatever comes. */
    synchronized void stop(Throwable reason) {
        closed = true;
        if (failure == null) failure = reason;
    }

    /** The same, and gives up what has been sent. */
    void cancel(Throwable reason) {
        stop(reason);
        DatabaseFuture<?> sent = current;
        if (sent != null) sent.cancel(true);
    }

    /** Whether one has failed, so that none is accepted until that is undone. */
    boolean hasFailed() {
        return failure != null;
    }

    String nextSavepoint() {
        return "sp_" + savepoints.incrementAndGet();
    }
}
