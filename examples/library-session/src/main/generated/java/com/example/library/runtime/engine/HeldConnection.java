package com.example.library.runtime.engine;

import com.example.library.runtime.engine.TransactionReport.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transaction's connection: it counts the statements, and knows who is to be told of the transaction. */
final class HeldConnection extends ForwardingConnection {

    private final Holders.Hold hold;
    private final @Nullable TransactionWatch watch;
    /** One at a time. */
    private volatile long statements;

    HeldConnection(DriverConnection connection, Holders.Hold hold, @Nullable TransactionWatch watch) {
        super(connection);
        this.hold = hold;
        this.watch = watch;
    }

    @Override
    public DatabaseFuture<Result> execute(Statement statement) {
        counted();
        return super.execute(statement);
    }

    @Override
    public DatabaseFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds) {
        counted();
        return super.executeBatch(sql, binds);
    }

    @Override
    public DatabaseFuture<DriverCursor> open(Statement statement) {
        counted();
        return super.open(statement);
    }

    private void counted() {
        if (watch != null) statements = statements + 1;
    }

    @Override
    void isGivenBack() {
        hold.end();
    }

    /** What became of the transaction: before its caller goes on. */
    void ended(Outcome outcome, @Nullable Throwable failure) {
        if (watch != null) watch.ended(outcome, statements, failure);
    }
}
