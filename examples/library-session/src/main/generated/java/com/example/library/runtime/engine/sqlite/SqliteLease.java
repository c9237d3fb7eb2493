package com.example.library.runtime.engine.sqlite;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.DriverConnection;
import com.example.library.runtime.engine.DriverCursor;
import com.example.library.runtime.engine.Result;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.engine.TransactionOptions;
import com.example.library.runtime.engine.pool.ConnectionPool;
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
