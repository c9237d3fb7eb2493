package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.engine.DatabaseFuture;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One event loop, in a Vert.x instance of its own: the plain way to know on which loop a connection lives. */
final class PostgresqlLoop {

    /** A request to cancel that is not answered is given up then. */
    private static final int CANCEL_SECONDS = 1;

    private final int number;
    private final Vertx vertx;
    private final Context context;
    private final ConnectionFactory<PgConnectOptions> connections;
    private final NetClient cancels;
    private final AtomicInteger links = new AtomicInteger();

    PostgresqlLoop(int number, int connectTimeoutMillis) {
        this.number = number;
        this.vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
        this.context = vertx.getOrCreateContext();
        // Earlier than the wait for a connection ends, so that a silent host is told from a busy pool.
        NetClientOptions net = new NetClientOptions().setConnectTimeout(connectTimeoutMillis);
        this.connections = PgDriver.INSTANCE.createConnectionFactory(vertx, net);
        this.cancels = vertx.createNetClient(
                new NetClientOptions().setConnectTimeout(connectTimeoutMillis).setIdleTimeout(CANCEL_SECONDS));
        context.runOnContext(started -> DatabaseFuture.markDriverThread());
    }

    Future<SqlConnection> connect(PgConnectOptions options) {
        links.incrementAndGet();
        Promise<SqlConnection> connected = Promise.promise();
        context.runOnContext(now -> connections.connect(context, options).onComplete(connected));
        return connected.future().onFailure(failure -> links.decrementAndGet());
    }

    /** One of its connections has been closed. */
    void closed() {
        links.decrementAndGet();
    }

    /** How many connections it has, those that are being opened included. */
    int links() {
        return links.get();
    }

    NetClient cancels() {
        return cancels;
    }

    int number() {
        return number;
    }

    boolean isOn(@Nullable Context caller) {
        return caller != null && caller.owner() == vertx;
    }

    void run(Runnable action) {
        context.runOnContext(now -> action.run());
    }

    /** Ends the loop, and with it whatever connection is left. Not from the loop itself, which would wait for its end. */
    CompletableFuture<Void> close() {
        return CompletableFuture.supplyAsync(vertx::close)
                .thenCompose(Future::toCompletionStage)
                .thenApply(ended -> null);
    }
}
