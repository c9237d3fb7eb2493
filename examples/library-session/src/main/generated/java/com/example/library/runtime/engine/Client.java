package com.example.library.runtime.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What runs statements: an {@link Engine}, where each statement is a transaction of its own, or a {@link Transaction}.
 * Everything in the generated code that touches the database takes one.
 */
public sealed interface Client permits Engine, Transaction {

    /** This engine, or the engine of this transaction. */
    Engine engine();

    /** The SQL spoken by the database behind it. */
    Dialect dialect();

    /**
     * Runs one statement. Costs one statement. Fails with one of the errors in the {@code error} package. On an engine, a write
     * that was refused because the server has become a standby is sent once more, on a new connection.
     */
    CompletableFuture<Result> execute(Statement statement);

    /**
     * Runs one text once for each list of binds, in order, in one round trip where the driver can; on an engine in a
     * transaction of its own. Counts as one statement. Fails as a whole: on an engine none of them has happened then. A
     * {@code ConstraintViolation} tells which list of binds it was.
     *
     * @return one result for each list of binds, in their order
     */
    CompletableFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds);

    /**
     * Runs one text for many rows that travel in arrays, 1,000 rows at a time and in order; on an engine in a transaction of
     * its own. Every part counts as one statement. Fails as a whole; a {@code ConstraintViolation} tells which row it was,
     * for which the rows before it are sent once more.
     *
     * @param binds arrays of one length, with the value of each row, and what is no array: one value for all rows
     * @return one result for each part, in their order
     */
    CompletableFuture<List<Result>> executeArrays(String sql, List<@Nullable Object> binds);

    /**
     * The rows of a query, read as a subscriber wants them and {@code fetchSize} at a time, with at most two such parts in
     * memory. Each subscriber runs the query anew. On an engine that is a read-only transaction of its own, which holds a
     * connection from the first request until the last row is read or the subscription is cancelled: a slow subscriber has
     * it that long. Cancelling stops the query on the server. Counts as one statement. Subscribers are called on the
     * driver's threads, or on that of their {@code request}, one call at a time; they must not block.
     *
     * @param fetchSize at least 1; some hundred rows are a good start
     * @param mapper what is delivered for the rows
     */
    <T> Flow.Publisher<T> stream(Statement statement, int fetchSize, RowMapper<T> mapper);
}
