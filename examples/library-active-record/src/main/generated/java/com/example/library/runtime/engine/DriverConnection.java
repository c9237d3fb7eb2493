package com.example.library.runtime.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One connection, used by one caller at a time. */
public interface DriverConnection {

    /** Runs one statement; abandoning the future stops it on the server. */
    DatabaseFuture<Result> execute(Statement statement);

    /** Runs one text with each list of binds. */
    DatabaseFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds);

    /** Begins a query in the open transaction, whose rows are read bit by bit. */
    DatabaseFuture<DriverCursor> open(Statement statement);

    /** Runs a statement that steers a transaction: a text of ours, without binds. */
    DatabaseFuture<Result> control(String sql);

    /**
     * Begins a transaction. Completes when statements may be sent: as soon as it is sent itself, where it cannot be refused
     * on a connection that works.
     */
    DatabaseFuture<Result> begin(TransactionOptions options);

    /** Gives it back to the pool. Nothing may be running on it, and no transaction open. */
    void release();

    /** Stops what is running, rolls back what is open, and gives it back or closes it: after a cancel or a lost answer. */
    CompletableFuture<Void> discard();

    /** Whether it is known to be closed: nothing that is sent from now on gets anywhere. */
    default boolean isClosed() {
        return false;
    }
}
