package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.DriverConnection;
import com.example.library.runtime.engine.DriverCursor;
import com.example.library.runtime.engine.Result;
import com.example.library.runtime.engine.SessionState;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.engine.TransactionOptions;
import com.example.library.runtime.error.OutcomeUnknown;
import com.example.library.runtime.error.PoolClosed;
import io.vertx.core.Completable;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
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
    private volatile @Nullable Set<PreparedStatement> cursors;
    private boolean givenBack;
    private final InFlight inFlight = new InFlight();
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
        return prepared(
                statement.sql(),
                text -> link.connection().preparedQuery(text).execute(PostgresqlBinds.of(statement.binds())),
                PostgresqlConnection::result,
                statement.write() && !inTransaction);
    }

    /** Prepared for itself: a cursor ends with its statement. */
    @Override
    public DatabaseFuture<DriverCursor> open(Statement statement) {
        return bridged(
                () -> link.connection().prepare(statement.sql()),
                prepared -> {
                    cursors().add(prepared);
                    return new PostgresqlCursor(this, prepared, PostgresqlBinds.of(statement.binds()));
                },
                false);
    }

    void closed(PreparedStatement cursor) {
        cursors().remove(cursor);
    }

    private synchronized Set<PreparedStatement> cursors() {
        Set<PreparedStatement> known = cursors;
        if (known == null) cursors = known = ConcurrentHashMap.newKeySet();
        return known;
    }

    /** Not worth preparing: savepoints come with another name each. */
    @Override
    public DatabaseFuture<Result> control(String sql) {
        return bridged(() -> link.connection().query(sql).execute(), PostgresqlConnection::result, false);
    }

    @Override
    public DatabaseFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds) {
        return prepared(
                sql,
                text -> link.connection()
                        .preparedQuery(text)
                        .executeBatch(
                                binds.stream().<Tuple>map(PostgresqlBinds::of).toList()),
                first -> {
                    List<Result> results = new ArrayList<>(binds.size());
                    for (RowSet<Row> rows = first; rows != null; rows = rows.next()) results.add(result(rows));
                    return results;
                },
                false);
    }

    /** Once more when a table has changed under a prepared statement; in a transaction, which is lost by then, not. */
    private <T> DatabaseFuture<T> prepared(
            String sql,
            Function<String, Future<RowSet<Row>>> send,
            Function<RowSet<Row>, T> convert,
            boolean unknowable) {
        if (driver.isClosed()) return DatabaseFuture.failed(new PoolClosed());
        if (SessionState.mayChange(sql)) {
            changed = true;
            if (DROPS_PREPARED.matcher(sql).find()) unprepared = true;
        }
        String text = driver.plans().current(sql);
        Command<RowSet<Row>, T> command = new Command<>(convert, unknowable);
        command.sent(() -> send.apply(text), (rows, failure) -> {
            if (failure == null || !PostgresqlErrors.isOutdatedPlan(failure)) {
                command.answered(rows, failure);
                return;
            }
            driver.plans().outdated(text, sql);
            if (inTransaction) command.answered(rows, failure);
            else send.apply(driver.plans().current(sql)).onComplete(command::answered);
        });
        return command;
    }

    /** @param unknowable whether it has happened cannot be known when the connection is lost before the answer */
    <S, T> DatabaseFuture<T> bridged(Supplier<Future<S>> send, Function<S, T> convert, boolean unknowable) {
        if (driver.isClosed()) return DatabaseFuture.failed(new PoolClosed());
        Command<S, T> command = new Command<>(convert, unknowable);
        command.sent(send, command::answered);
        return command;
    }

    /** What was sent to the server: the future that the caller has, until the client calls with the answer. */
    private final class Command<S, T> extends DatabaseFuture<T> {

        private final Function<S, T> convert;
        private final boolean unknowable;

        Command(Function<S, T> convert, boolean unknowable) {
            this.convert = convert;
            this.unknowable = unknowable;
            inFlight.begun();
            onAbandon(PostgresqlConnection.this::cancelRunning);
        }

        /** Fails where nothing is sent: because of a value that may not be, above all. */
        void sent(Supplier<Future<S>> send, Completable<S> answered) {
            Future<S> sent;
            try {
                sent = send.get();
            } catch (RuntimeException refused) {
                inFlight.ended();
                completeExceptionally(refused);
                return;
            }
            sent.onComplete(answered);
        }

        void answered(S answer, @Nullable Throwable failure) {
            if (failure != null && isEnd(failure)) ends(failure);
            inFlight.ended();
            if (failure != null) {
                completeExceptionally(told(failure, unknowable));
                return;
            }
            try {
                complete(convert.apply(answer));
            } catch (RuntimeException unexpected) {
                completeExceptionally(unexpected);
            }
        }
    }

    private boolean isEnd(Throwable failure) {
        return PostgresqlErrors.isEnd(failure) || isStandby(failure);
    }

    private void ends(Throwable failure) {
        link.ends();
        if (isStandby(failure)) driver.reconnect();
    }

    private boolean isStandby(Throwable failure) {
        return !readOnly && PostgresqlErrors.isReadOnly(failure);
    }

    /** A server that goes away says why beside the answer; then the statement has not happened. */
    private Throwable told(Throwable failure, boolean unknowable) {
        if (isStandby(failure)) return PostgresqlErrors.standby(failure, driver.name());
        boolean notSent = PostgresqlErrors.isNotSent(failure);
        boolean gone = PostgresqlErrors.isLost(failure) || notSent;
        PgException words = link.lastWords();
        Throwable told = PostgresqlErrors.translate(gone && words != null ? words : failure, driver.name());
        return unknowable && gone && words == null && !notSent ? new OutcomeUnknown(told) : told;
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
    public boolean isClosed() {
        return !link.isOpen();
    }

    @Override
    public void release() {
        CompletableFuture<Void> stopping;
        synchronized (this) {
            if (givenBack) return;
            givenBack = true;
            stopping = cancelled;
        }
        // A request to stop what has ended could still hit what comes next.
        if (stopping == null) giveBack();
        else stopping.whenComplete((over, never) -> giveBack());
    }

    private void giveBack() {
        if (cursors != null && link.isOpen()) cursors().forEach(PreparedStatement::close);
        if (unprepared) link.kill();
        if (changed) clean().whenComplete((clean, failure) -> driver.release(link));
        else driver.release(link);
    }

    @Override
    public CompletableFuture<Void> discard() {
        cancelRunning();
        // A client that has lost track of a statement never tells its end.
        return CompletableFuture.anyOf(idle(), link.ended())
                .thenCompose(ended -> clean())
                .whenComplete((clean, failure) -> release());
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
        return cancelled == null ? inFlight.idle() : CompletableFuture.allOf(inFlight.idle(), cancelled);
    }

    /** Once, and nothing when nothing runs. */
    private void cancelRunning() {
        PostgresqlCancel cancel;
        CompletableFuture<Void> over = new CompletableFuture<>();
        synchronized (this) {
            if (inFlight.isIdle() || cancelled != null) return;
            cancelled = over;
            cancel = new PostgresqlCancel(link, driver.address(), inFlight.idle());
        }
        cancel.run().whenComplete((done, never) -> over.complete(null));
    }

    private static Result result(RowSet<Row> rows) {
        List<PostgresqlRow> read = new ArrayList<>(rows.size());
        for (Row row : rows) read.add(new PostgresqlRow(row));
        return new Result(read, rows.rowCount());
    }
}
