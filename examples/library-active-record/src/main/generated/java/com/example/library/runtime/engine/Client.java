package com.example.library.runtime.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
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

    /** Runs one statement. Costs one statement. Fails with one of the errors in the {@code error} package. */
    CompletableFuture<Result> execute(Statement statement);

    /**
     * Runs one text once for each list of binds, in order, in one round trip where the driver can; on an engine in a
     * transaction of its own. Counts as one statement. Fails as a whole: on an engine none of them has happened then.
     *
     * @return one result for each list of binds, in their order
     */
    CompletableFuture<List<Result>> executeBatch(String sql, List<List<@Nullable Object>> binds);
}
