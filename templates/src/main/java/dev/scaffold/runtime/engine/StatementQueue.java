package dev.scaffold.runtime.engine;

import dev.scaffold.runtime.error.Timeout;
import java.util.ArrayDeque;
import java.util.Deque;
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
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
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

    /** Runs {@code work} after everything added before; refuses once a statement has failed, or the last was added. */
    <T> DatabaseFuture<T> add(Function<DriverConnection, DatabaseFuture<T>> work) {
        return add(work, false, () -> {});
    }

    private <T> DatabaseFuture<T> add(
            Function<DriverConnection, DatabaseFuture<T>> work, boolean atLast, Runnable before) {
        DatabaseFuture<T> result = new DatabaseFuture<>();
        CompletableFuture<Void> ended = new CompletableFuture<>();
        synchronized (this) {
            if (closed) return Transaction.ended();
            closed = atLast;
            last = ended;
            waiting.add(() -> {
                before.run();
                start(work, result, ended);
            });
        }
        drain();
        return result;
    }

    /** A loop in place of recursion: thousands may be refused one after the other. */
    private void drain() {
        synchronized (this) {
            if (draining) return;
            draining = true;
        }
        while (true) {
            Runnable next;
            synchronized (this) {
                next = busy ? null : waiting.poll();
                if (next == null) {
                    draining = false;
                    return;
                }
                busy = true;
            }
            next.run();
        }
    }

    private <T> void start(
            Function<DriverConnection, DatabaseFuture<T>> work,
            DatabaseFuture<T> result,
            CompletableFuture<Void> ended) {
        DatabaseFuture<T> running = dispatched(work, result);
        if (running == null) {
            ended(ended);
            return;
        }
        result.onAbandon(() -> running.cancel(true));
        // What comes next waits for this, not for the result: that may be cancelled while the statement still runs.
        running.whenComplete((value, failed) -> {
            if (failed != null) failure = Failures.unwrap(failed);
            if (failed == null) result.complete(value);
            else result.completeExceptionally(failed);
            ended(ended);
        });
    }

    /** Sends it, unless that is too late. Nothing is sent once {@link #stop} has returned: the connection may be gone. */
    private <T> @Nullable DatabaseFuture<T> dispatched(
            Function<DriverConnection, DatabaseFuture<T>> work, DatabaseFuture<T> result) {
        Throwable refusal;
        synchronized (this) {
            Throwable earlier = failure;
            if (earlier == null && result.isDone()) return null;
            if (earlier == null) {
                try {
                    DatabaseFuture<T> running = work.apply(connection);
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
        result.completeExceptionally(refusal);
        return null;
    }

    private void ended(CompletableFuture<Void> one) {
        synchronized (this) {
            busy = false;
        }
        one.complete(null);
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
        return add(driver -> driver.control("commit").deadline(deadlines), true, () -> {});
    }

    /** Completes when everything added so far has; fails with the first failure. */
    CompletableFuture<Void> settled() {
        CompletableFuture<Void> pending;
        synchronized (this) {
            pending = last;
        }
        return pending.thenCompose(done -> {
            Throwable failed = failure;
            return failed == null ? DatabaseFuture.<Void>completed(null) : DatabaseFuture.failed(failed);
        });
    }

    /**
     * Undoes everything since {@code savepoint}, what waits already included; statements are accepted again. Not after one
     * that was stopped: the request to stop it may still be on its way, and would hit the next one.
     */
    CompletableFuture<Result> rollbackTo(String savepoint) {
        DatabaseFuture<Result> undone =
                add(driver -> driver.control("rollback to " + savepoint).deadline(deadlines), false, this::forgive);
        control("release " + savepoint);
        return undone;
    }

    private void forgive() {
        if (!(failure instanceof Timeout || failure instanceof CancellationException)) failure = null;
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

    String nextSavepoint() {
        return "sp_" + savepoints.incrementAndGet();
    }
}
