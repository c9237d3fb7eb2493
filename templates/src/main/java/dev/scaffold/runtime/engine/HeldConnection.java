package dev.scaffold.runtime.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A transaction's connection, which tells when it is given back. */
record HeldConnection(DriverConnection connection, Holders.Hold hold) implements DriverConnection {

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
        hold.end();
        connection.release();
    }

    @Override
    public CompletableFuture<Void> discard() {
        return connection.discard().whenComplete((done, failure) -> hold.end());
    }
}
