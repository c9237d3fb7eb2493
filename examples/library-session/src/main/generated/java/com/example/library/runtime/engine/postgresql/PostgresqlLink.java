package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.engine.pool.PooledConnection;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.internal.SqlConnectionBase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection to the server, from its opening to its end: whoever uses it at the moment. */
final class PostgresqlLink implements PooledConnection {

    private static final int MOST_FLUSHES = 256;

    private final SqlConnection connection;
    private final PostgresqlLoop loop;
    private final long openedAt = System.nanoTime();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile @Nullable PgException lastWords;
    private volatile long usedAt = openedAt;
    private volatile boolean open = true;
    private volatile boolean retired;

    /** @param gone called when it has been closed, by either side */
    PostgresqlLink(SqlConnection connection, PostgresqlLoop loop, Consumer<PostgresqlLink> gone) {
        this.connection = connection;
        this.loop = loop;
        connection.exceptionHandler(this::said);
        connection.closeHandler(closed -> {
            open = false;
            ended.complete(null);
            gone.accept(this);
        });
        // What one answer leads to is written at once: BEGIN and the statement that it rides along with, above all.
        pipeline(connection).addFirst(new FlushConsolidationHandler(MOST_FLUSHES, true));
        // Else the client would print what the server remarks.
        PgConnection.cast(connection).noticeHandler(notice -> {});
    }

    /** A server that closes a connection says why, but not in answer to a statement. */
    private void said(Throwable failure) {
        if (failure instanceof PgException words) lastWords = words;
    }

    /** Why the server closed it, if it has said so. */
    @Nullable
    PgException lastWords() {
        return lastWords;
    }

    SqlConnection connection() {
        return connection;
    }

    PostgresqlLoop loop() {
        return loop;
    }

    @Override
    public int home() {
        return loop.number();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** It is of no use any more, although it may not be closed yet. */
    void ends() {
        open = false;
        loop.run(connection::close);
    }

    /** Completes when it has been closed, by either side. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Whoever has it may finish; it is closed when it is given back. */
    void retire() {
        retired = true;
    }

    boolean isRetired() {
        return retired;
    }

    void used() {
        usedAt = System.nanoTime();
    }

    boolean isIdleFor(long nanos) {
        return System.nanoTime() - usedAt > nanos;
    }

    boolean isOlderThan(long nanos) {
        return System.nanoTime() - openedAt > nanos;
    }

    @Override
    public CompletableFuture<Void> close() {
        if (!ended.isDone()) {
            loop.run(connection::close);
            CompletableFuture.delayedExecutor(PostgresqlLoop.GOODBYE_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(this::kill);
        }
        return ended;
    }

    /**
     * The client's own close waits for the server, which may never answer: this closes the socket under it.
     */
    @Override
    public void kill() {
        open = false;
        if (ended.isDone()) return;
        loop.run(() -> {
            ChannelHandlerContext codec = pipeline(connection).context("codec");
            if (codec != null) codec.close();
        });
    }

    /** Vert.x has no public way to it. */
    private static ChannelPipeline pipeline(SqlConnection connection) {
        SocketConnectionBase socket = (SocketConnectionBase) ((SqlConnectionBase<?>) connection).unwrap();
        return socket.socket().channelHandlerContext().pipeline();
    }
}
