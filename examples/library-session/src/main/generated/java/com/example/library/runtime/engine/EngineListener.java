package com.example.library.runtime.engine;

import java.time.Duration;

/**
 * Is told of an engine's connections and transactions: for metrics and tracing. Override what matters. Called on the thread
 * that then continues the caller's work, an event loop of the driver as a rule: it must not block. Of several threads at a
 * time. What it throws, errors included, is logged and has no other effect.
 *
 * <p>For each {@link #connected} there is one {@link #discarded}, for each {@link #taken} one {@link #returned}, for each
 * {@link #begun} one {@link #ended}; a transaction gives its connection back before it is told to have ended.
 */
public interface EngineListener {

    /** Why a connection is not kept. */
    enum Discarded {
        /** The server has closed it, or it was cut because it did not answer or could not be relied on any more. */
        LOST,
        /** It was older than {@code maxLifetime}. */
        OLD,
        /** The engine is closed. */
        CLOSED
    }

    /** A connection was opened. SQLite opens its file when the connection is first used, after this. */
    default void connected(Duration took) {}

    /** A call has got a connection: for one statement, or for a transaction. Waiting for a new one to open is included. */
    default void taken(Duration waited) {}

    /** It has given its connection back. */
    default void returned(Duration held) {}

    /** A connection was closed. */
    default void discarded(Discarded why) {}

    /** @param transaction what {@link StatementReport#client} is for its statements */
    default void begun(String transaction) {}

    /** A transaction was committed or rolled back, or the answer to its COMMIT was lost. */
    default void ended(TransactionReport report) {}

    /** A savepoint is set. */
    default void savepointSet(String transaction, String savepoint) {}

    /** What was done since it was set is kept. */
    default void savepointReleased(String transaction, String savepoint) {}

    /** What was done since it was set is undone, or the connection is lost and all of the transaction with it. */
    default void savepointRolledBack(String transaction, String savepoint) {}
}
