package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.DatabaseUrl;
import com.example.library.runtime.engine.Dialect;
import com.example.library.runtime.engine.Driver;
import com.example.library.runtime.engine.DriverConnection;
import com.example.library.runtime.engine.EngineOptions;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. There are as many event loops as cores, each with a pool of its own; the connections are divided among them.
 * A caller that is on one of the loops stays there, others are spread evenly.
 */
public final class PostgresqlDriver implements Driver {

    private final List<Loop> loops = new ArrayList<>();
    private final EngineOptions options;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable CompletableFuture<Void>> closed = new AtomicReference<>();

    private record Loop(Vertx vertx, Pool pool) {}

    public PostgresqlDriver(EngineOptions options) {
        this.options = options;
        PgConnectOptions connect = connectOptions(options.url());
        int count = Math.min(Runtime.getRuntime().availableProcessors(), options.poolSize());
        for (int i = 0; i < count; i++) {
            int size = options.poolSize() / count + (i < options.poolSize() % count ? 1 : 0);
            loops.add(open(connect, size, Math.max(1, options.queueLimit() / count)));
        }
    }

    private static PgConnectOptions connectOptions(String url) {
        try {
            return PgConnectOptions.fromUri(url)
                    .setCachePreparedStatements(true)
                    .addProperty("application_name", "scaffold");
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException("not a PostgreSQL URL: " + DatabaseUrl.redacted(url)
                    + "; expected postgresql://user:password@host:port/database");
        }
    }

    /** A Vert.x instance with one event loop: the plain way to know on which loop a pool's connections live. */
    private Loop open(PgConnectOptions connect, int size, int queue) {
        Vertx vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
        PoolOptions pool = new PoolOptions()
                .setMaxSize(size)
                .setMaxWaitQueueSize(queue)
                .setConnectionTimeout((int) Math.max(1, options.acquireTimeout().toMillis()))
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        vertx.runOnContext(started -> DatabaseFuture.markDriverThread());
        return new Loop(
                vertx,
                PgBuilder.pool().with(pool).connectingTo(connect).using(vertx).build());
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public DatabaseFuture<DriverConnection> acquire(boolean write) {
        DatabaseFuture<DriverConnection> acquired = new DatabaseFuture<>();
        loop().pool().getConnection().onComplete(answer -> {
            if (answer.failed()) {
                acquired.completeExceptionally(PostgresqlErrors.translate(answer.cause()));
                return;
            }
            SqlConnection connection = answer.result();
            // Nobody waits any more: back to the pool, or the slot would be lost for ever.
            if (!acquired.complete(new PostgresqlConnection(connection))) connection.close();
        });
        return acquired;
    }

    private Loop loop() {
        Context context = Vertx.currentContext();
        if (context != null) {
            for (Loop loop : loops) if (loop.vertx() == context.owner()) return loop;
        }
        return loops.get(Math.floorMod(next.getAndIncrement(), loops.size()));
    }

    @Override
    public CompletableFuture<Void> close() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (!closed.compareAndSet(null, done)) return closed.get();
        CompletableFuture<?>[] closing =
                loops.stream().map(PostgresqlDriver::close).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(closing).whenComplete((all, failure) -> done.complete(null));
        return done;
    }

    /** Leaves the loop before it closes it: a loop that ends itself has nobody left to say so. */
    private static CompletableFuture<?> close(Loop loop) {
        return loop.pool()
                .close()
                .toCompletionStage()
                .toCompletableFuture()
                .handleAsync((closed, failure) -> loop.vertx().close().toCompletionStage())
                .thenCompose(stopped -> stopped);
    }
}
