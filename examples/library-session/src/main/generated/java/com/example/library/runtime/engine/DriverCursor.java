package com.example.library.runtime.engine;

import java.util.List;

/** The rows of a query that are read bit by bit, in the transaction in which it was opened. */
public interface DriverCursor {

    /** The next rows, at most so many; fewer only at the end. Abandoning the future stops the query on the server. */
    DatabaseFuture<List<? extends Row>> read(int rows);

    /** Ends it before its end. */
    DatabaseFuture<Void> close();
}
