package com.example.library.runtime.session;

import com.example.library.runtime.engine.Transaction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes part in the life of sessions: see {@link SessionFactoryBase#on(SessionListener)}. Override what matters. What returns
 * a stage is awaited, and fails what it is part of when it fails; so does {@link #afterFlush}. What {@link #afterCommit} and
 * {@link #afterRollback} throw is logged and has no other effect: it is too late.
 */
public interface SessionListener {

    /**
     * A transaction of {@code session} begins, before anything else is sent in it: that of {@code SessionFactory.transaction},
     * or in a session without one that of a flush. The place for {@code set local …}.
     */
    default CompletionStage<?> afterBegin(Session session, Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }

    /**
     * A flush that has something to write. The session may be used, to add, change, delete and query; what comes of it is
     * written along.
     *
     * @param pending what would be written now
     */
    default CompletionStage<?> beforeFlush(Session session, FlushReport pending) {
        return CompletableFuture.completedFuture(null);
    }

    /** Everything was sent; the transaction goes on. The session is flushing and accepts no calls. It must not block. */
    default void afterFlush(Session session, FlushReport written) {}

    /**
     * The last flush is over and COMMIT comes next. In {@code SessionFactory.transaction} the session may be used, and what
     * comes of it is flushed.
     */
    default CompletionStage<?> beforeCommit(Session session, Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }

    /** The transaction is committed. It must not block. */
    default void afterCommit(Session session) {}

    /** The transaction was rolled back. Not called when the outcome of COMMIT is unknown. It must not block. */
    default void afterRollback(Session session) {}
}
