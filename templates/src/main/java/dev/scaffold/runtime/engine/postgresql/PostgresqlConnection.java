package dev.scaffold.runtime.engine.postgresql;

import dev.scaffold.runtime.engine.DatabaseFuture;
import dev.scaffold.runtime.engine.DriverConnection;
import dev.scaffold.runtime.engine.DriverCursor;
import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.SessionState;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.TransactionOptions;
import dev.scaffold.runtime.error.OutcomeUnknown;
import dev.scaffold.runtime.error.PoolClosed;
import dev.scaffold.runtime.value.Microseconds;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A connection taken from the pool. Abandoning a statement stops it on the server: nobody else is on this connection. It goes
 * back when nothing runs on it any more.
 */
final class PostgresqlConnection implements DriverConnection {

    private static final Result BEGUN = new Result(List.of(), 0);

    /** What DISCARD ALL does, but for the prepared statements: the client goes on to use those. */
    private static final String ROLLBACK_AND_RESET = "rollback; close all; reset session authorization; reset all;"
            + " unlisten *; select pg_advisory_unlock_all(); discard temp; discard sequences";

    /** After it the client's own prepared statements are not there any more: the connection is of no use to it. */
    private static final Pattern DROPS_PREPARED =
            Pattern.compile("\\b(?:deallocate|discard)\\b", Pattern.CASE_INSENSITIVE);

    private final PostgresqlDriver driver;
    private final PostgresqlLink link;
    private final Set<PreparedStatement> cursors = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean givenBack = new AtomicBoolean();
    private CompletableFuture<Void> idle = CompletableFuture.completedFuture(null);
    private @Nullable CompletableFuture<Void> cancelled;
    private volatile boolean inTransaction;
    private volatile boolean changed;
    private volatile boolean unprepared;
    private volatile boolean readOnly;

    PostgresqlConnection(PostgresqlLink link, PostgresqlDriver driver) {
        this.link = link;
        this.driver = driver;
    }

    @Override
    public DatabaseFuture<Result> execute(Statement statement) {
        return bridged(() -> prepared(statement), PostgresqlConnection::result, statement.write() && !inTransaction);
    }

    /** Prepared for itself: a cursor ends with its statement. */
    @Override
    public DatabaseFuture<DriverCursor> open(Statement statement) {
        return bridged(
                () -> link.connection().prepare(statement.sql()),
                prepared -> {
                    cursors.add(prepared);
                    return new PostgresqlCursor(this, prepared, tuple(statement.binds()));
                },
                false);
    }

    void closed(PreparedStatement cursor) {
        cursors.remove(cursor);
    }

    /** Not worth preparing: savepoints come with another name each. */
    @Override
    public DatabaseFuture<Result> control(String sql) {
        return bridged(() -> link.connection().query(sql).execute(), PostgresqlConnection::result, false);
    }

    private Future<RowSet<Row>> prepared(Statement statement) {
        return repeated(sql -> link.connection().preparedQuery(sql).execute(tuple(statement.binds())), statement.sql());
    }

    @Override
    public DatabaseFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds) {
        List<Tuple> tuples = binds.stream().map(PostgresqlConnection::tuple).toList();
        return bridged(
                () -> repeated(text -> link.connection().preparedQuery(text).executeBatch(tuples), sql),
                first -> {
                    List<Result> results = new ArrayList<>(tuples.size());
                    for (RowSet<Row> rows = first; rows != null; rows = rows.next()) results.add(result(rows));
                    return results;
                },
                false);
    }

    /** Once more when a table has changed under a prepared statement; in a transaction, which is lost by then, not. */
    private Future<RowSet<Row>> repeated(Function<String, Future<RowSet<Row>>> send, String sql) {
        if (SessionState.mayChange(sql)) {
            changed = true;
            if (DROPS_PREPARED.matcher(sql).find()) unprepared = true;
        }
        String text = driver.plans().current(sql);
        return send.apply(text).recover(failure -> {
            if (!PostgresqlErrors.isOutdatedPlan(failure)) return Future.failedFuture(failure);
            driver.plans().outdated(text, sql);
            return inTransaction
                    ? Future.failedFuture(failure)
                    : send.apply(driver.plans().current(sql));
        });
    }

    /** @param unknowable whether it has happened cannot be known when the connection is lost before the answer */
    <S, T> DatabaseFuture<T> bridged(Supplier<Future<S>> send, Function<S, T> convert, boolean unknowable) {
        if (driver.isClosed()) return DatabaseFuture.failed(new PoolClosed());
        DatabaseFuture<T> future = new DatabaseFuture<>();
        CompletableFuture<Void> ended = new CompletableFuture<>();
        synchronized (this) {
            idle = idle.isDone() ? ended : CompletableFuture.allOf(idle, ended);
        }
        future.onAbandon(this::cancelRunning);
        send.get().onComplete(answer -> {
            Throwable failure = answer.cause();
            if (failure != null && isEnd(failure)) link.ends();
            ended.complete(null);
            if (failure != null) {
                future.completeExceptionally(told(failure, unknowable));
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

    private boolean isEnd(Throwable failure) {
        return PostgresqlErrors.isEnd(failure) || isStandby(failure);
    }

    private boolean isStandby(Throwable failure) {
        return !readOnly && PostgresqlErrors.isReadOnly(failure);
    }

    /** A server that goes away says why beside the answer; then the statement has not happened. */
    private Throwable told(Throwable failure, boolean unknowable) {
        if (isStandby(failure)) return PostgresqlErrors.standby(failure, driver.name());
        boolean gone = PostgresqlErrors.isLost(failure);
        PgException words = link.lastWords();
        Throwable told = PostgresqlErrors.translate(gone && words != null ? words : failure, driver.name());
        boolean sent = gone && words == null && !PostgresqlErrors.isNotSent(failure);
        return unknowable && sent ? new OutcomeUnknown(told) : told;
    }

    /**
     * Rides along with the first statement, which saves a round trip. Should the server refuse it after all, that statement
     * must not stay alone: the connection is cut.
     */
    @Override
    public DatabaseFuture<Result> begin(TransactionOptions options) {
        inTransaction = true;
        readOnly = options.readOnly();
        String isolation = options.isolation()
                .map(level -> " isolation level " + level.name().replace('_', ' '))
                .orElse("");
        DatabaseFuture<Result> begun = control("begin" + isolation + (readOnly ? " read only" : ""));
        if (begun.isCompletedExceptionally()) return begun;
        begun.whenComplete((result, failure) -> {
            if (failure != null) link.kill();
        });
        return DatabaseFuture.completed(BEGUN);
    }

    @Override
    public void release() {
        if (!givenBack.compareAndSet(false, true)) return;
        if (link.isOpen()) cursors.forEach(PreparedStatement::close);
        if (unprepared) link.kill();
        if (changed) clean().whenComplete((clean, failure) -> driver.release(link));
        else driver.release(link);
    }

    @Override
    public CompletableFuture<Void> discard() {
        cancelRunning();
        return idle().thenCompose(ended -> clean()).whenComplete((clean, failure) -> release());
    }

    /** Rolls back and puts back what was changed, or cuts the connection where that cannot be relied on. Never fails. */
    private CompletableFuture<Void> clean() {
        CompletableFuture<Void> cleaned = new CompletableFuture<>();
        if (!link.isOpen()) {
            cleaned.complete(null);
            return cleaned;
        }
        Executor late = CompletableFuture.delayedExecutor(driver.cleanMillis(), TimeUnit.MILLISECONDS);
        late.execute(() -> {
            if (!cleaned.isDone()) link.kill();
        });
        String sql = changed ? ROLLBACK_AND_RESET : "rollback";
        changed = false;
        link.connection().query(sql).execute().onComplete(answer -> {
            if (answer.failed()) link.kill();
            cleaned.complete(null);
        });
        return cleaned;
    }

    /** Completes when nothing runs here any more, and no request to stop it is being sent. */
    private synchronized CompletableFuture<Void> idle() {
        return cancelled == null ? idle : CompletableFuture.allOf(idle, cancelled);
    }

    /** Once, and nothing when nothing runs. */
    private void cancelRunning() {
        PostgresqlCancel cancel;
        CompletableFuture<Void> over = new CompletableFuture<>();
        synchronized (this) {
            if (idle.isDone() || cancelled != null) return;
            cancelled = over;
            cancel = new PostgresqlCancel(link, driver.address(), idle);
        }
        cancel.run().whenComplete((done, never) -> over.complete(null));
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
    static @Nullable Object sent(@Nullable Object bind) {
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
