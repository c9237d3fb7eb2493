package dev.scaffold.runtime.engine.sqlite;

import dev.scaffold.runtime.engine.DatabaseFuture;
import dev.scaffold.runtime.engine.DriverConnection;
import dev.scaffold.runtime.engine.DriverCursor;
import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.TransactionOptions;
import dev.scaffold.runtime.engine.pool.ConnectionPool;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A connection taken from a pool, and given back once. */
final class SqliteLease implements DriverConnection {

    private final SqliteConnection connection;
    private final ConnectionPool<SqliteConnection> pool;
    private final AtomicBoolean givenBack = new AtomicBoolean();

    SqliteLease(SqliteConnection connection, ConnectionPool<SqliteConnection> pool) {
        this.connection = connection;
        this.pool = pool;
    }

    @Override
    public DatabaseFuture<Result> execute(Statement statement) {
        return connection.execute(statement);
    }

    @Override
    public DatabaseFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds) {
        return connection.executeBatch(sql, binds);
    }

    @Override
    public DatabaseFuture<DriverCursor> open(Statement statement) {
        return connection.open(statement);
    }

    @Override
    public DatabaseFuture<Result> control(String sql) {
        return connection.control(sql);
    }

    @Override
    public DatabaseFuture<Result> begin(TransactionOptions options) {
        return connection.begin(options);
    }

    @Override
    public void release() {
        if (!givenBack.compareAndSet(false, true)) return;
        connection.reset();
        pool.release(connection);
    }

    @Override
    public CompletableFuture<Void> discard() {
        return connection.rollback().handle((done, failure) -> {
            release();
            return null;
        });
    }
}
