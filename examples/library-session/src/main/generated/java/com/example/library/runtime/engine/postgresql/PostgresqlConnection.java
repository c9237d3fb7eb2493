package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.DriverConnection;
import com.example.library.runtime.engine.Result;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.engine.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A connection taken from a pool. Abandoning a statement sends a cancel request: nobody else is on this connection. */
final class PostgresqlConnection implements DriverConnection {

    private final SqlConnection connection;
    private final AtomicInteger running = new AtomicInteger();
    private volatile Future<Void> cancelled = Future.succeededFuture();

    PostgresqlConnection(SqlConnection connection) {
        this.connection = connection;
    }

    @Override
    public DatabaseFuture<Result> execute(Statement statement) {
        Future<RowSet<Row>> sent =
                statement.binds().isEmpty() && !statement.sql().contains(" ")
                        ? connection.query(statement.sql()).execute()
                        : connection.preparedQuery(statement.sql()).execute(tuple(statement.binds()));
        return bridged(sent, PostgresqlConnection::result);
    }

    @Override
    public DatabaseFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds) {
        List<Tuple> tuples = binds.stream().map(PostgresqlConnection::tuple).toList();
        return bridged(connection.preparedQuery(sql).executeBatch(tuples), first -> {
            List<Result> results = new ArrayList<>(tuples.size());
            for (RowSet<Row> rows = first; rows != null; rows = rows.next()) results.add(result(rows));
            return results;
        });
    }

    private <S, T> DatabaseFuture<T> bridged(Future<S> sent, Function<S, T> convert) {
        DatabaseFuture<T> future = new DatabaseFuture<>();
        running.incrementAndGet();
        future.onAbandon(this::cancelRunning);
        sent.onComplete(answer -> {
            running.decrementAndGet();
            if (answer.failed()) {
                future.completeExceptionally(PostgresqlErrors.translate(answer.cause()));
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

    @Override
    public String begin(TransactionOptions options) {
        String isolation = options.isolation()
                .map(level -> " isolation level " + level.name().replace('_', ' '))
                .orElse("");
        return "begin" + isolation + (options.readOnly() ? " read only" : "");
    }

    @Override
    public void release() {
        cancelled.onComplete(settled -> connection.close());
    }

    @Override
    public CompletableFuture<Void> discard() {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        cancelRunning();
        cancelled.onComplete(settled -> connection.query("rollback").execute().onComplete(done -> {
            connection.close();
            closed.complete(null);
        }));
        return closed;
    }

    /**
     * Asks the server, on a connection of its own, to stop what runs here; nothing when nothing does. Until it has
     * answered, this connection goes to nobody else: the request would hit whatever runs by then.
     */
    private synchronized void cancelRunning() {
        if (running.get() == 0 || !cancelled.isComplete()) return;
        cancelled = PgConnection.cast(connection).cancelRequest();
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

    /** A moment travels as PostgreSQL's timestamptz does, in UTC. */
    private static @Nullable Object sent(@Nullable Object bind) {
        if (bind instanceof Instant instant) return instant.atOffset(ZoneOffset.UTC);
        if (bind instanceof Instant[] instants) {
            return Arrays.stream(instants)
                    .map(instant -> instant.atOffset(ZoneOffset.UTC))
                    .toArray();
        }
        return bind;
    }
}
