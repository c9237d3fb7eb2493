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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One event loop, in a Vert.x instance of its own: the plain way to know on which loop a connection lives. */
final class PostgresqlLoop {

    /** How long the server may take to say goodbye. */
    static final long GOODBYE_MILLIS = 1_000;

    /** A request to cancel that is not answered is given up then. */
    private static final int CANCEL_SECONDS = 1;

    private final PostgresqlSockets sockets = new PostgresqlSockets();
    private final int number;
    private final Vertx vertx;
    private final Context context;
    private final NetClientOptions net;
    private final NetClient cancels;
    private final AtomicInteger links = new AtomicInteger();

    PostgresqlLoop(int number, int connectTimeoutMillis) {
        this.number = number;
        this.vertx = Vertx.builder()
                .with(new VertxOptions()
                        .setEventLoopPoolSize(1)
                        .setWorkerPoolSize(1)
                        .setInternalBlockingPoolSize(1))
                .withTransport(sockets)
                .build();
        this.context = vertx.getOrCreateContext();
        // Earlier than the wait for a connection ends, so that a silent host is told from a busy pool.
        this.net = new NetClientOptions().setConnectTimeout(connectTimeoutMillis);
        this.cancels = vertx.createNetClient(
                new NetClientOptions().setConnectTimeout(connectTimeoutMillis).setIdleTimeout(CANCEL_SECONDS));
        context.runOnContext(started -> DatabaseFuture.markDriverThread());
    }

    /**
     * An attempt to connect. The client has no way to give up a connection that the server does not answer, but to close all
     * that one factory has made: so each has a factory of its own.
     */
    final class Attempt {

        private final ConnectionFactory<PgConnectOptions> factory =
                PgDriver.INSTANCE.createConnectionFactory(vertx, net);
        private final Promise<SqlConnection> connected = Promise.promise();

        private Attempt(PgConnectOptions options) {
            context.runOnContext(now -> factory.connect(context, options).onComplete(connected));
        }

        Future<SqlConnection> connected() {
            return connected.future();
        }

        /** The connection has been closed, or was never made. */
        void ended() {
            links.decrementAndGet();
            factory.close(Promise.promise());
        }

        /** Closes what there is of it: it fails then. */
        void giveUp() {
            factory.close(Promise.promise());
            CompletableFuture.delayedExecutor(GOODBYE_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(sockets::cutUnanswered);
        }
    }

    Attempt connect(PgConnectOptions options) {
        links.incrementAndGet();
        return new Attempt(options);
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
        sockets.cutAll();
        return CompletableFuture.supplyAsync(vertx::close)
                .thenCompose(Future::toCompletionStage)
                .thenApply(ended -> null);
    }
}
