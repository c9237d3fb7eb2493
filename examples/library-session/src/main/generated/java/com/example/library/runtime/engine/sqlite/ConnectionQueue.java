package com.example.library.runtime.engine.sqlite;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.DriverConnection;
import com.example.library.runtime.engine.EngineOptions;
import com.example.library.runtime.error.PoolExhausted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands out connections in the order in which they were asked for. A waiter that has given up is passed over. */
final class ConnectionQueue {

    private final String name;
    private final EngineOptions options;
    private final List<SqliteConnection> all = new ArrayList<>();
    private final Deque<SqliteConnection> idle = new ArrayDeque<>();
    private final Deque<DatabaseFuture<DriverConnection>> waiting = new ArrayDeque<>();
    private boolean closed;

    ConnectionQueue(String name, EngineOptions options) {
        this.name = name;
        this.options = options;
    }

    synchronized void add(SqliteConnection connection) {
        all.add(connection);
        idle.add(connection);
    }

    DatabaseFuture<DriverConnection> acquire() {
        DatabaseFuture<DriverConnection> waiter = new DatabaseFuture<>();
        synchronized (this) {
            if (closed) return DatabaseFuture.failed(new IllegalStateException("this engine is closed"));
            SqliteConnection free = idle.poll();
            if (free != null) {
                waiter.complete(free);
                return waiter;
            }
            waiting.removeIf(CompletableFuture::isDone);
            if (waiting.size() >= options.queueLimit()) return DatabaseFuture.failed(exhausted("too many are waiting"));
            waiting.add(waiter);
        }
        CompletableFuture<?> timer =
                new CompletableFuture<>().orTimeout(options.acquireTimeout().toMillis(), TimeUnit.MILLISECONDS);
        timer.whenComplete((value, expired) -> {
            if (expired instanceof TimeoutException) {
                waiter.completeExceptionally(
                        exhausted("waited " + options.acquireTimeout().toMillis() + " ms"));
            }
        });
        waiter.whenComplete((granted, failure) -> timer.cancel(false));
        return waiter;
    }

    /** Hands the connection to the next that still waits. Completing happens outside the lock: callbacks run in it. */
    void release(SqliteConnection connection) {
        while (true) {
            DatabaseFuture<DriverConnection> next;
            synchronized (this) {
                next = waiting.poll();
                if (next == null) {
                    idle.add(connection);
                    if (closed) connection.close();
                    return;
                }
            }
            if (next.complete(connection)) return;
        }
    }

    List<CompletableFuture<Void>> close() {
        List<DatabaseFuture<DriverConnection>> refused;
        List<CompletableFuture<Void>> closing = new ArrayList<>();
        synchronized (this) {
            closed = true;
            refused = List.copyOf(waiting);
            waiting.clear();
            // A connection in use closes after what is queued on its thread; its owner's release finds it closed.
            for (SqliteConnection connection : all) closing.add(connection.close());
        }
        refused.forEach(waiter -> waiter.completeExceptionally(new IllegalStateException("this engine is closed")));
        return closing;
    }

    private synchronized PoolExhausted exhausted(String why) {
        return new PoolExhausted("SQLite " + name + ": " + all.size() + " in all, " + (all.size() - idle.size())
                + " in use, " + waiting.size() + " waiting; " + why);
    }
}
