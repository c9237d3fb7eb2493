package dev.scaffold.runtime.engine.sqlite;

import dev.scaffold.runtime.engine.DatabaseFuture;
import dev.scaffold.runtime.engine.DriverConnection;
import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.TransactionOptions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** One JDBC connection and the one thread that uses it. Opened by its first statement; statements are prepared once. */
final class SqliteConnection implements DriverConnection {

    private static final int CACHED_STATEMENTS = 256;

    private final String file;
    private final ConnectionQueue owner;
    private final ThreadPoolExecutor thread;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);
    private volatile @Nullable SQLiteConnection connection;

    SqliteConnection(String file, String name, ConnectionQueue owner) {
        this.file = file;
        this.owner = owner;
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

    @Override
    public DatabaseFuture<Result> execute(Statement statement) {
        return run(() -> execute(statement.sql(), statement.binds()));
    }

    @Override
    public DatabaseFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds) {
        return run(() -> {
            List<Result> results = new ArrayList<>(binds.size());
            for (List<@Nullable Object> one : binds) results.add(execute(sql, one));
            return results;
        });
    }

    /** Any isolation is served: SQLite's only one is serializable. IMMEDIATE, because a later upgrade could fail. */
    @Override
    public String begin(TransactionOptions options) {
        return options.readOnly() ? "begin" : "begin immediate";
    }

    @Override
    public void release() {
        owner.release(this);
    }

    @Override
    public CompletableFuture<Void> discard() {
        interrupt();
        return run(() -> {
                    if (!open().getAutoCommit() || inTransaction()) execute("rollback", List.of());
                    return true;
                })
                .handle((done, failure) -> {
                    release();
                    return null;
                });
    }

    CompletableFuture<Void> close() {
        DatabaseFuture<Void> closed = new DatabaseFuture<>();
        if (thread.isShutdown()) return DatabaseFuture.completed(null);
        thread.execute(() -> {
            try {
                SQLiteConnection opened = connection;
                if (opened != null) opened.close();
                closed.complete(null);
            } catch (SQLException failure) {
                closed.completeExceptionally(SqliteErrors.translate(failure));
            }
        });
        thread.shutdown();
        return closed;
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> DatabaseFuture<T> run(Work<T> work) {
        DatabaseFuture<T> future = new DatabaseFuture<>();
        if (thread.isShutdown()) {
            future.completeExceptionally(new IllegalStateException("this engine is closed"));
            return future;
        }
        thread.execute(() -> {
            if (future.isDone()) return;
            future.onAbandon(this::interrupt);
            T value;
            try {
                value = work.run();
            } catch (SQLException failure) {
                future.completeExceptionally(SqliteErrors.translate(failure));
                return;
            } catch (RuntimeException failure) {
                future.completeExceptionally(failure);
                return;
            }
            future.complete(value);
        });
        return future;
    }

    private Result execute(String sql, List<@Nullable Object> binds) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < binds.size(); i++) SqliteValues.bind(statement, i + 1, binds.get(i));
        boolean hasRows = statement.execute();
        if (!hasRows) return new Result(List.of(), statement.getUpdateCount());
        List<SqliteRow> rows = new ArrayList<>();
        try (ResultSet result = statement.getResultSet()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) rows.add(SqliteRow.read(result, columns));
        }
        return new Result(rows, rows.size());
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) {
            known.clearParameters();
            return known;
        }
        PreparedStatement statement = open().prepareStatement(sql);
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
        config.setBusyTimeout(5_000);
        if (!file.equals(":memory:")) config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // NORMAL would lose the last commits on a power failure; an acknowledged commit is kept.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        opened = (SQLiteConnection) config.createConnection("jdbc:sqlite:" + file);
        connection = opened;
        return opened;
    }

    private boolean inTransaction() throws SQLException {
        // The driver does not know of a BEGIN sent as text; SQLite refuses a second one inside a transaction.
        try (java.sql.Statement probe = open().createStatement()) {
            probe.execute("savepoint probe");
            probe.execute("release probe");
            return true;
        }
    }

    private void interrupt() {
        SQLiteConnection opened = connection;
        try {
            if (opened != null) opened.getDatabase().interrupt();
        } catch (SQLException closed) {
            // Nothing is running on a connection that is closed.
        }
    }
}
