package com.example.library.runtime.engine.postgresql;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import io.vertx.pgclient.PgConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Stops what runs on a connection: asks the server, again and again until it has ended, because the server forgets a request
 * that comes between a statement's parts; after a fifth of a second it cuts the connection. The server closes the connection of a
 * request when it has passed it on: until then the request could still hit what comes next.
 */
final class PostgresqlCancel {

    private static final int CANCEL_REQUEST = 80_877_102;
    private static final long AGAIN_MILLIS = 25;
    private static final long LONGEST_MILLIS = 200;

    private final PostgresqlLink link;
    private final SocketAddress server;
    private final CompletableFuture<Void> idle;
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    /** @param idle completes when the statement has ended */
    PostgresqlCancel(PostgresqlLink link, SocketAddress server, CompletableFuture<Void> idle) {
        this.link = link;
        this.server = server;
        this.idle = idle;
    }

    /** Completes when nothing runs any more, and no request can come late. */
    CompletableFuture<Void> run() {
        CompletableFuture.delayedExecutor(LONGEST_MILLIS, TimeUnit.MILLISECONDS).execute(() -> {
            if (over.isDone()) return;
            link.kill();
            link.ended().whenComplete((ended, never) -> over.complete(null));
        });
        request();
        return over;
    }

    private void request() {
        if (!link.isOpen()) {
            idle.whenComplete((ended, never) -> over.complete(null));
            return;
        }
        CompletableFuture<Void> passedOn = new CompletableFuture<>();
        link.loop()
                .run(() -> link.loop().cancels().connect(server).onComplete(answer -> {
                    if (answer.succeeded()) send(answer.result(), passedOn);
                    else passedOn.complete(null);
                }));
        passedOn.whenComplete((done, never) -> {
            if (idle.isDone()) over.complete(null);
            else
                CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                        .execute(this::again);
        });
    }

    private void again() {
        if (idle.isDone()) over.complete(null);
        else request();
    }

    private void send(NetSocket socket, CompletableFuture<Void> passedOn) {
        socket.exceptionHandler(failure -> socket.close());
        socket.closeHandler(closed -> passedOn.complete(null));
        PgConnection connection = PgConnection.cast(link.connection());
        socket.write(Buffer.buffer()
                .appendInt(16)
                .appendInt(CANCEL_REQUEST)
                .appendInt(connection.processId())
                .appendInt(connection.secretKey()));
    }
}
