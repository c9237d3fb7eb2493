package com.example.library.runtime.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction: one after the other on its connection, none after one that failed. */
final class StatementQueue {

    private final DriverConnection connection;
    private final AtomicInteger savepoints = new AtomicInteger();
    private CompletableFuture<?> tail = CompletableFuture.completedFuture(null);
    private volatile @Nullable Throwable failure;

    StatementQueue(DriverConnection connection) {
        this.connection = connection;
    }

    /** Runs {@code work} after everything added before; refuses once a statement has failed. */
    synchronized <T> DatabaseFuture<T> add(Function<DriverConnection, DatabaseFuture<T>> work) {
        DatabaseFuture<T> result = new DatabaseFuture<>();
        CompletableFuture<?> before = tail;
        tail = result.handle((value, failed) -> null);
        before.whenComplete((value, ignored) -> start(work, result));
        return result;
    }

    private <T> void start(Function<DriverConnection, DatabaseFuture<T>> work, DatabaseFuture<T> result) {
        Throwable earlier = failure;
        if (earlier != null) {
            result.completeExceptionally(new IllegalStateException(
                    "a statement of this transaction has failed before: nothing more can be done in it"
                            + " (use tx.savepoint for what may fail)",
                    earlier));
            return;
        }
        if (result.isDone()) return;
        DatabaseFuture<T> running;
        try {
            running = work.apply(connection);
        } catch (RuntimeException refused) {
            failure = refused;
            result.completeExceptionally(refused);
            return;
        }
        result.onAbandon(() -> running.cancel(true));
        running.whenComplete((value, failed) -> {
            if (failed != null) failure = Failures.unwrap(failed);
            if (failed == null) result.complete(value);
            else result.completeExceptionally(failed);
        });
    }

    /** A statement that steers the transaction: not counted. */
    DatabaseFuture<Result> control(String sql) {
        return add(driver -> driver.execute(Statement.write(sql)));
    }

    /** Completes when everything added so far has; fails with the first failure. */
    CompletableFuture<Void> settled() {
        CompletableFuture<?> last;
        synchronized (this) {
            last = tail;
        }
        return last.thenCompose(done -> {
            Throwable failed = failure;
            return failed == null ? DatabaseFuture.<Void>completed(null) : DatabaseFuture.failed(failed);
        });
    }

    /** Undoes everything since {@code savepoint}; statements are accepted again. */
    CompletableFuture<Result> rollbackTo(String savepoint) {
        return settled()
                .handle((done, ignored) -> {
                    failure = null;
                    return null;
                })
                .thenCompose(ready -> control("rollback to " + savepoint))
                .thenCompose(undone -> control("release " + savepoint));
    }

    /** Refuses whatever has not been sent yet. */
    void stop(Throwable reason) {
        if (failure == null) failure = reason;
    }

    String nextSavepoint() {
        return "sp_" + savepoints.incrementAndGet();
    }
}
