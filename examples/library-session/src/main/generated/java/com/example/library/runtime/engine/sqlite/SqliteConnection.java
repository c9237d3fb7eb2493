package com.example.library.runtime.engine.sqlite;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.DriverCursor;
import com.example.library.runtime.engine.Result;
import com.example.library.runtime.engine.SessionState;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.engine.TransactionOptions;
import com.example.library.runtime.engine.pool.PooledConnection;
import com.example.library.runtime.error.PoolClosed;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** One JDBC connection and the one thread that uses it. Opened by its first statement; statements are prepared once. */
final class SqliteConnection implements PooledConnection {

    private static final int CACHED_STATEMENTS = 256;
    private static final long INTERRUPT_AGAIN_MILLIS = 20;
    private static final int BUSY_STEP_MILLIS = 20;
    private static final long BUSY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final String file;
    private final Object opening;
    private final boolean writes;
    private final BooleanSupplier closing;
    private boolean readOnly;
    private volatile boolean changed;
    private final ThreadPoolExecutor thread;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<SqliteCursor> cursors = ConcurrentHashMap.newKeySet();
    private volatile @Nullable SQLiteConnection connection;
    private volatile @Nullable DatabaseFuture<?> running;

    /**
     * @param opening shared by all connections to one file
     * @param writes false for one on which SQLite refuses to change anything
     * @param closing whether no statement is accepted any more
     */
    SqliteConnection(String file, String name, Object opening, boolean writes, BooleanSupplier closing) {
        this.file = file;
        this.writes = writes;
        this.closing = closing;
        this.opening = opening;
        this.thread = new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread created = new Thread(
                    () -> {
                        DatabaseFuture.markDriverThread();
                        work.run();
                    },
                    name);
            created.setDaemon(true);
            return created;
        });
        // Zero core threads would run nothing until the queue is full: one that may end when it has nothing to do.
        thread.setCorePoolSize(1);
        thread.allowCoreThreadTimeOut(true);
    }

    DatabaseFuture<Result> execute(Statement statement) {
        return accepted(() -> {
            note(statement.sql());
            return execute(statement.sql(), statement.binds());
        });
    }

    DatabaseFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds) {
        return accepted(() -> {
            note(sql);
            List<Result> results = new ArrayList<>(binds.size());
            for (List<@Nullable Object> one : binds) {
                try {
                    results.add(execute(sql, one));
                } catch (SQLException failure) {
                    throw SqliteErrors.translate(failure).atRow(results.size());
                }
            }
            return results;
        });
    }

    DatabaseFuture<Result> control(String sql) {
        return accepted(() -> execute(sql, List.of()));
    }

    private void note(String sql) {
        if (SessionState.mayChange(sql)) changed = true;
    }

    /** Not from the cache: two of one text may be open at a time. */
    DatabaseFuture<DriverCursor> open(Statement statement) {
        return accepted(() -> {
            note(statement.sql());
            PreparedStatement prepared = open().prepareStatement(statement.sql());
            try {
                return cursor(prepared, statement.binds());
            } catch (SQLException failure) {
                prepared.close();
                throw failure;
            }
        });
    }

    private SqliteCursor cursor(PreparedStatement prepared, List<@Nullable Object> binds) throws SQLException {
        for (int i = 0; i < binds.size(); i++) SqliteValues.bind(prepared, i + 1, binds.get(i));
        SqliteCursor cursor = new SqliteCursor(this, prepared, prepared.executeQuery());
        cursors.add(cursor);
        return cursor;
    }

    <T> DatabaseFuture<T> accepted(Work<T> work) {
        return closing.getAsBoolean() ? DatabaseFuture.failed(new PoolClosed()) : run(work);
    }

    /** Any isolation is served: SQLite's only one is serializable. IMMEDIATE, because a later upgrade could fail. */
    DatabaseFuture<Result> begin(TransactionOptions options) {
        if (!options.readOnly()) return control("begin immediate");
        if (writes) readOnly(true);
        return control("begin");
    }

    /** Queued before what its user sends next, or, to undo it, before what the next user sends. */
    private void readOnly(boolean on) {
        readOnly = on;
        run(() -> execute("pragma query_only = " + on, List.of()));
    }

    /** Before the next user has it. */
    void reset() {
        if (!cursors.isEmpty()) run(this::closeCursors);
        if (changed) run(this::putBack);
        if (readOnly) readOnly(false);
    }

    /** A file is opened anew by the next statement; a database in memory would be gone then. */
    private @Nullable Void putBack() throws SQLException {
        SQLiteConnection opened = connection;
        changed = false;
        if (opened == null) return null;
        if (isMemory()) {
            rollBackWhatIsOpen(opened);
            configure(opened);
        } else {
            prepared.clear();
            connection = null;
            opened.close();
        }
        return null;
    }

    private static void rollBackWhatIsOpen(SQLiteConnection opened) throws SQLException {
        try (var statement = opened.createStatement()) {
            statement.execute("rollback");
        } catch (SQLException failure) {
            if (!String.valueOf(failure.getMessage()).contains("no transaction is active")) throw failure;
        }
    }

    void ended(SqliteCursor cursor) {
        cursors.remove(cursor);
    }

    private @Nullable Void closeCursors() throws SQLException {
        for (SqliteCursor cursor : cursors) cursor.end();
        return null;
    }

    /** Stops what runs, and rolls back. Fails when no transaction is open: that is as good. */
    CompletableFuture<Result> rollback() {
        kill();
        return run(() -> {
            closeCursors();
            return connection == null ? new Result(List.of(), 0) : once("rollback", List.of());
        });
    }

    @Override
    public int home() {
        return 0;
    }

    @Override
    public boolean isOpen() {
        return !thread.isShutdown();
    }

    @Override
    public void kill() {
        DatabaseFuture<?> current = running;
        if (current != null) interrupt(current);
    }

    @Override
    public CompletableFuture<Void> close() {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        if (thread.isShutdown()) return DatabaseFuture.completed(null);
        thread.execute(() -> {
            try {
                SQLiteConnection opened = connection;
                if (opened != null) opened.close();
            } catch (SQLException failure) {
                // It is closed as far as it can be.
                connection = null;
            }
            closed.complete(null);
        });
        thread.shutdown();
        return closed;
    }

    interface Work<T> {
        T run() throws SQLException;
    }

    private <T> DatabaseFuture<T> run(Work<T> work) {
        DatabaseFuture<T> future = new DatabaseFuture<>();
        if (thread.isShutdown()) {
            future.completeExceptionally(new PoolClosed());
            return future;
        }
        future.onAbandon(() -> interrupt(future));
        try {
            thread.execute(() -> work(work, future));
        } catch (RejectedExecutionException closed) {
            future.completeExceptionally(new PoolClosed());
        }
        return future;
    }

    private <T> void work(Work<T> work, DatabaseFuture<T> future) {
        running = future;
        if (future.isDone() || future.isAbandoned()) {
            finished();
            future.completeExceptionally(SqliteErrors.stopped(null));
            return;
        }
        T value;
        try {
            value = work.run();
        } catch (SQLException failure) {
            finished();
            boolean stopped = future.isAbandoned() && SqliteErrors.isBusy(failure);
            future.completeExceptionally(stopped ? SqliteErrors.stopped(failure) : SqliteErrors.translate(failure));
            return;
        } catch (Throwable failure) {
            // Also an Error: whoever waits must be told.
            finished();
            future.completeExceptionally(failure);
            return;
        }
        finished();
        future.complete(value);
    }

    /**
     * Again while another program writes to the file, for a few seconds: SQLite itself could wait for it as well, but could
     * not be stopped.
     */
    private Result execute(String sql, List<@Nullable Object> binds) throws SQLException {
        long begun = System.nanoTime();
        while (true) {
            try {
                return once(sql, binds);
            } catch (SQLException failure) {
                boolean patient = System.nanoTime() - begun < BUSY_NANOS;
                if (!patient || !SqliteErrors.isBusy(failure) || isAbandoned()) throw failure;
            }
        }
    }

    private boolean isAbandoned() {
        DatabaseFuture<?> current = running;
        return current != null && (current.isDone() || current.isAbandoned());
    }

    private Result once(String sql, List<@Nullable Object> binds) throws SQLException {
        PreparedStatement statement = prepared(sql, binds.size());
        try {
            for (int i = 0; i < binds.size(); i++) SqliteValues.bind(statement, i + 1, binds.get(i));
            boolean hasRows = statement.execute();
            return hasRows ? rows(statement) : new Result(List.of(), statement.getUpdateCount());
        } catch (SQLException failure) {
            // The driver may have finalised it: it cannot be used again.
            prepared.remove(sql);
            statement.close();
            throw failure;
        }
    }

    private static Result rows(PreparedStatement statement) throws SQLException {
        List<SqliteRow> rows = new ArrayList<>();
        try (ResultSet result = statement.getResultSet()) {
            List<String> columns = SqliteRow.columns(result);
            while (result.next()) rows.add(SqliteRow.read(result, columns));
        }
        return new Result(rows, rows.size());
    }

    private PreparedStatement prepared(String sql, int binds) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) {
            known.clearParameters();
            return known;
        }
        PreparedStatement statement = open().prepareStatement(SqliteParameters.numbered(sql, binds));
        prepared.put(sql, statement);
        if (prepared.size() > CACHED_STATEMENTS) {
            String eldest = prepared.keySet().iterator().next();
            PreparedStatement dropped = prepared.remove(eldest);
            if (dropped != null) dropped.close();
        }
        return statement;
    }

    private SQLiteConnection open() throws SQLException {
        SQLiteConnection opened = connection;
        if (opened != null) return opened;
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_STEP_MILLIS);
        // Else the driver leaves a statement of its own unfinished after each insert, and SQLite goes on interrupting
        // whatever runs beside an unfinished statement.
        config.setGetGeneratedKeys(false);
        if (!isMemory()) config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // NORMAL would lose the last commits on a power failure; an acknowledged commit is kept.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // One at a time: the first one switches the file to its write-ahead log, and meanwhile another would be
        // refused.
        synchronized (opening) {
            opened = (SQLiteConnection) config.createConnection("jdbc:sqlite:" + file);
        }
        configure(opened);
        connection = opened;
        return opened;
    }

    private void configure(SQLiteConnection opened) throws SQLException {
        try (var pragma = opened.createStatement()) {
            // As on PostgreSQL: else startsWith("urs") would find Ursula on one of them only.
            pragma.execute("pragma case_sensitive_like = true");
            pragma.execute("pragma query_only = " + !writes);
            pragma.execute("pragma foreign_keys = true");
        }
    }

    private boolean isMemory() {
        return file.equals(":memory:");
    }

    private synchronized void finished() {
        running = null;
    }

    /**
     * Stops what runs for {@code future}, and never anybody else's statement: it may have ended in the meantime. Asks until
     * it has, because SQLite forgets a request that comes before the statement's first step.
     */
    private synchronized void interrupt(DatabaseFuture<?> future) {
        if (future.isDone() && running != future) return;
        SQLiteConnection opened = connection;
        try {
            if (opened != null && running == future) opened.getDatabase().interrupt();
        } catch (SQLException closed) {
            return; // Nothing is running on a connection that is closed.
        }
        CompletableFuture.delayedExecutor(INTERRUPT_AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> interrupt(future));
    }
}
