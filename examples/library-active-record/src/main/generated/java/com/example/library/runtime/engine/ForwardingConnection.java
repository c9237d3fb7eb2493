package com.example.library.runtime.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A connection that is somebody's, who wants to know when it is given back. */
abstract class ForwardingConnection implements DriverConnection {

    private final DriverConnection connection;

    ForwardingConnection(DriverConnection connection) {
        this.connection = connection;
    }

    /** It has been given back, or soon will be. May be called more than once. */
    abstract void isGivenBack();

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
    public boolean isClosed() {
        return connection.isClosed();
    }

    @Override
    public void release() {
        isGivenBack();
        connection.release();
    }

    @Override
    public CompletableFuture<Void> discard() {
        return connection.discard().whenComplete((done, failure) -> isGivenBack());
    }
}
