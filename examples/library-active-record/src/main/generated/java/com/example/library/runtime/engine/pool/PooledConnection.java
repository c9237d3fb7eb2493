package com.example.library.runtime.engine.pool;

import java.util.concurrent.CompletableFuture;

/** A connection to a database, as the pool sees it. */
public interface PooledConnection {

    /** The thread it lives on, counted from 0: a caller of the same thread is served by it first. */
    int home();

    /** False once it is known to be of no use any more. */
    boolean isOpen();

    /** Ends it in the way the database expects, where nothing runs on it. Completes when it is closed; never fails. */
    CompletableFuture<Void> close();

    /** Cuts it at once, whatever runs on it: that fails. */
    void kill();
}
