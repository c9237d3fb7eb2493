package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.DriverConnection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The connections of one event loop: which are taken, how many calls wait, and what all of them must know. */
final class PostgresqlPool {

    private final String name;
    private final int size;
    private final Vertx vertx;
    private final Pool pool;
    private final AtomicInteger demand = new AtomicInteger();
    private final AtomicInteger generation = new AtomicInteger();
    private final Set<PostgresqlConnection> taken = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param name of the database, for messages: host, port and database */
    PostgresqlPool(String name, int size, Vertx vertx, Pool pool) {
        this.name = name;
        this.size = size;
        this.vertx = vertx;
        this.pool = pool;
    }

    /** @param failed what the caller is told, made of what the pool was told */
    DatabaseFuture<DriverConnection> acquire(Function<Throwable, Throwable> failed) {
        DatabaseFuture<DriverConnection> acquired = new DatabaseFuture<>();
        if (closed) return DatabaseFuture.failed(closedEngine());
        demand.incrementAndGet();
        acquired.onAbandon(demand::decrementAndGet);
        pool.getConnection().onComplete(answer -> {
            if (answer.failed()) {
                if (acquired.completeExceptionally(closed ? closedEngine() : failed.apply(answer.cause()))) {
                    demand.decrementAndGet();
                }
                return;
            }
            PostgresqlConnection connection = new PostgresqlConnection(answer.result(), this);
            taken.add(connection);
            if (closed && acquired.completeExceptionally(closedEngine())) {
                released(connection, answer.result());
            } else if (!acquired.complete(connection)) {
                // Nobody waits any more: back to the pool, or the slot would be lost for ever.
                taken.remove(connection);
                answer.result().close();
            }
        });
        return acquired;
    }

    /** Another connection in place of one that is closed. */
    Future<SqlConnection> replace(SqlConnection dead) {
        dead.close();
        return pool.getConnection();
    }

    /** Runs {@code action} on the loop, after what it is doing; at once when the loop is ending. */
    void later(Runnable action) {
        if (closed) action.run();
        else vertx.runOnContext(now -> action.run());
    }

    /** Takes back a connection; a second time has no effect. */
    void released(PostgresqlConnection lease, SqlConnection connection) {
        if (!taken.remove(lease)) return;
        demand.decrementAndGet();
        if (!closed) connection.close();
    }

    /** How many calls have a connection or wait for one, as part of the pool's size. */
    double load() {
        return (double) demand.get() / size;
    }

    int demand() {
        return demand.get();
    }

    int inUse() {
        return taken.size();
    }

    boolean isOn(Vertx other) {
        return vertx == other;
    }

    boolean isClosed() {
        return closed;
    }

    String name() {
        return name;
    }

    /** The text under which {@code sql} is prepared: another one after tables have changed. */
    String current(String sql) {
        int number = generation.get();
        return number == 0 ? sql : sql + " -- tables changed: " + number;
    }

    /** Tables have changed since {@code text} was prepared: every connection is to prepare anew. */
    void outdated(String text, String sql) {
        int number = generation.get();
        if (text.equals(current(sql))) generation.compareAndSet(number, number + 1);
    }

    /** Lets running statements end, then closes: what is still taken then can do nothing but be given back. */
    CompletableFuture<?> close() {
        closed = true;
        CompletableFuture<?>[] running =
                new ArrayList<>(taken).stream().map(PostgresqlConnection::idle).toArray(CompletableFuture<?>[]::new);
        // Leaves the loop before it closes it: a loop that ends itself has nobody left to say so.
        return CompletableFuture.allOf(running)
                .thenCompose(ended -> pool.close().toCompletionStage())
                .handleAsync((ended, failure) -> vertx.close().toCompletionStage())
                .thenCompose(stopped -> stopped);
    }

    static IllegalStateException closedEngine() {
        return new IllegalStateException("this engine is closed");
    }
}
