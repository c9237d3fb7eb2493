package dev.scaffold.runtime.engine;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Makes of rows what a stream delivers, one for each, in their order. */
@FunctionalInterface
public interface RowMapper<T> {

    /** @param client of the stream's own transaction: for what is to be read with them */
    CompletionStage<List<T>> map(Client client, List<? extends Row> rows);
}
