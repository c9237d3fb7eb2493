package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.DriverConnection;
import com.example.library.runtime.engine.Result;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.engine.TransactionOptions;
import com.example.library.runtime.value.Microseconds;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection taken from a pool. Abandoning a statement sends a cancel request: nobody else is on this connection. The
 * server may act on the request after the statement has ended by itself, and would then hit the next one; a connection of
 * which that is not known to be over is ended.
 */
final class PostgresqlConnection implements DriverConnection {

    private static final String QUERY_CANCELED = "57014";

    private final PostgresqlPool pool;
    private volatile SqlConnection connection;
    private volatile boolean lost;
    private volatile boolean used;
    private CompletableFuture<Void> idle = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> asked = CompletableFuture.completedFuture(null);
    private boolean cancelSent;
    private volatile boolean cancelTookEffect;
    private volatile boolean inTransaction;

    PostgresqlConnection(SqlConnection connection, PostgresqlPool pool) {
        this.pool = pool;
        this.connection = connection;
    }

    @Override
    public DatabaseFuture<Result> execute(Statement statement) {
        // Control statements come without binds and each with another name: not worth preparing.
        boolean plain = statement.binds().isEmpty()
                && (inTransaction || !statement.sql().contains(" "));
        return plain
                ? bridged(() -> connection.query(statement.sql()).execute(), PostgresqlConnection::result)
                : bridged(() -> prepared(statement), PostgresqlConnection::result);
    }

    private Future<RowSet<Row>> prepared(Statement statement) {
        return repeated(sql -> connection.preparedQuery(sql).execute(tuple(statement.binds())), statement.sql());
    }

    @Override
    public DatabaseFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds) {
        List<Tuple> tuples = binds.stream().map(PostgresqlConnection::tuple).toList();
        return bridged(() -> repeated(text -> connection.preparedQuery(text).executeBatch(tuples), sql), first -> {
            List<Result> results = new ArrayList<>(tuples.size());
            for (RowSet<Row> rows = first; rows != null; rows = rows.next()) results.add(result(rows));
            return results;
        });
    }

    /** Once more when a table has changed under a prepared statement; in a transaction, which is lost by then, not. */
    private Future<RowSet<Row>> repeated(Function<String, Future<RowSet<Row>>> send, String sql) {
        String text = pool.current(sql);
        return send.apply(text).recover(failure -> {
            if (!PostgresqlErrors.isOutdatedPlan(failure)) return Future.failedFuture(failure);
            pool.outdated(text, sql);
            return inTransaction ? Future.failedFuture(failure) : send.apply(pool.current(sql));
        });
    }

    private <S, T> DatabaseFuture<T> bridged(Supplier<Future<S>> send, Function<S, T> convert) {
        DatabaseFuture<T> future = new DatabaseFuture<>();
        CompletableFuture<Void> ended = new CompletableFuture<>();
        synchronized (this) {
            if (pool.isClosed()) return DatabaseFuture.failed(PostgresqlPool.closedEngine());
            idle = idle.isDone() ? ended : CompletableFuture.allOf(idle, ended);
        }
        future.onAbandon(this::cancelRunning);
        alive(send).onComplete(answer -> {
            Throwable failure = answer.cause();
            if (isCancel(failure)) cancelTookEffect = true;
            if (PostgresqlErrors.isLost(failure)) lost = true;
            ended.complete(null);
            if (failure != null) {
                future.completeExceptionally(PostgresqlErrors.translate(failure, pool.name()));
                return;
            }
            try {
                future.complete(convert.apply(answer.result()));
            } catch (RuntimeException unexpected) {
                future.completeExceptionally(unexpected);
            }
        });
        return future;
    }

    /**
     * The first statement may find that the server has closed the connection while it was idle. Nothing has been sent then,
     * so another connection does as well.
     */
    private <S> Future<S> alive(Supplier<Future<S>> send) {
        boolean first = !used;
        used = true;
        Future<S> sent = send.get();
        if (!first) return sent;
        return sent.recover(failure -> PostgresqlErrors.isNotSent(failure)
                ? pool.replace(connection).compose(other -> {
                    connection = other;
                    used = false;
                    return alive(send);
                })
                : Future.failedFuture(failure));
    }

    @Override
    public String begin(TransactionOptions options) {
        inTransaction = true;
        String isolation = options.isolation()
                .map(level -> " isolation level " + level.name().replace('_', ' '))
                .orElse("");
        return "begin" + isolation + (options.readOnly() ? " read only" : "");
    }

    /** A lost one later: while the client tells who used it, it would still hand it to whoever waits. */
    @Override
    public void release() {
        if (lost) pool.later(() -> pool.released(this, connection));
        else pool.released(this, connection);
    }

    @Override
    public CompletableFuture<Void> discard() {
        cancelRunning();
        return idle().thenCompose(ended -> clean()).whenComplete((clean, failure) -> release());
    }

    /** Rolls back, or ends the connection where that cannot be relied on. Never fails. */
    private CompletableFuture<Void> clean() {
        CompletableFuture<Void> cleaned = new CompletableFuture<>();
        if (lost || pool.isClosed()) {
            cleaned.complete(null);
        } else if (cancelMayStillCome()) {
            end(cleaned);
        } else {
            connection.query("rollback").execute().onComplete(answer -> {
                if (answer.failed()) end(cleaned);
                else cleaned.complete(null);
            });
        }
        return cleaned;
    }

    /** The pool drops a connection that the server has closed. */
    private void end(CompletableFuture<Void> done) {
        connection
                .query("select pg_terminate_backend(pg_backend_pid())")
                .execute()
                .onComplete(answer -> {
                    Throwable failure = answer.cause();
                    if (isCancel(failure)) {
                        // The late request has hit this: it is over then.
                        cancelTookEffect = true;
                        clean().whenComplete((clean, never) -> done.complete(null));
                    } else if (failure == null || failure instanceof PgException) {
                        // The server has said so, and is about to close.
                        pool.later(() -> end(done));
                    } else {
                        lost = true;
                        done.complete(null);
                    }
                });
    }

    private static boolean isCancel(@Nullable Throwable failure) {
        return failure instanceof PgException refused && QUERY_CANCELED.equals(refused.getSqlState());
    }

    private synchronized boolean cancelMayStillCome() {
        return cancelSent && !cancelTookEffect;
    }

    /** Completes when nothing runs here any more, and no request to stop it is being sent. */
    synchronized CompletableFuture<Void> idle() {
        return CompletableFuture.allOf(idle, asked);
    }

    /** Asks the server, on a connection of its own, to stop what runs here; once, and nothing when nothing does. */
    private synchronized void cancelRunning() {
        if (idle.isDone() || cancelSent) return;
        cancelSent = true;
        CompletableFuture<Void> sent = new CompletableFuture<>();
        asked = sent;
        PgConnection.cast(connection).cancelRequest().onComplete(answer -> sent.complete(null));
    }

    private static Result result(RowSet<Row> rows) {
        List<PostgresqlRow> read = new ArrayList<>(rows.size());
        for (Row row : rows) read.add(new PostgresqlRow(row));
        return new Result(read, rows.rowCount());
    }

    private static Tuple tuple(List<@Nullable Object> binds) {
        Tuple tuple = Tuple.tuple();
        for (Object bind : binds) tuple.addValue(sent(bind));
        return tuple;
    }

    /** As the client knows it: a moment travels as PostgreSQL's timestamptz does, in UTC. */
    private static @Nullable Object sent(@Nullable Object bind) {
        if (bind instanceof Instant instant) return moment(instant);
        if (bind instanceof Byte number) return number.shortValue();
        if (bind instanceof Duration duration) return Microseconds.of(duration);
        if (bind instanceof byte[] bytes) return Buffer.buffer(bytes);
        return bind instanceof Object[] array ? PostgresqlArrays.sent(array) : bind;
    }

    /** Cut to the microsecond here, because the client would round a moment before the year 2000 up. */
    static OffsetDateTime moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
