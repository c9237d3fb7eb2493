package com.example.library.runtime.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;

/** What an adapter to one database offers the engine. Not for users: they have {@link Client}. */
public interface Driver {

    Dialect dialect();

    /**
     * A connection that nobody else uses until it is released. Cancelling the future while it waits loses no connection.
     *
     * @param write whether something may be changed through it
     */
    DatabaseFuture<DriverConnection> acquire(boolean write);

    /** How its connections are used at the moment. */
    PoolUsage usage();

    /** Where the engine's time limits run out; ends with {@link #close}. */
    ScheduledExecutorService timer();

    /** Closes all connections; those in use when they are released. A second call has no effect. */
    CompletableFuture<Void> close();
}
