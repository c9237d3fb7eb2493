package com.example.library.runtime.session;

import com.example.library.runtime.engine.Transaction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes part when a flush writes objects of a class: see {@link SessionFactoryBase#on(Class, EntityListener)}. Override what
 * matters. Each method is awaited and runs in the flush's transaction, in which it may send statements of its own; the
 * session is flushing and accepts no calls. What it throws, or its stage fails with, fails the flush; a {@code before…}
 * method does so before anything is sent.
 *
 * <p>Nothing is called where no object is: {@code update} and {@code delete} by a query, statements of your own, rows that
 * the database deletes or empties along with others, links of an n-n relation.
 *
 * @param <E> the entity, or what several have in common
 */
public interface EntityListener<E> {

    /** Before a new object is validated and inserted. What is set now is written along. */
    default CompletionStage<?> beforeInsert(E entity, Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }

    /** After all rows of the flush were sent: key, version and timestamps are there. What is set now is for the next flush. */
    default CompletionStage<?> afterInsert(E entity, Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }

    /** Before the changed columns are validated and updated. What is set now is written along. */
    default CompletionStage<?> beforeUpdate(E entity, Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }

    /** After all rows of the flush were sent. What is set now is for the next flush. */
    default CompletionStage<?> afterUpdate(E entity, Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }

    /** Before the row is deleted, or marked as deleted. */
    default CompletionStage<?> beforeDelete(E entity, Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }

    /** After all rows of the flush were sent. */
    default CompletionStage<?> afterDelete(E entity, Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }

    /**
     * A session has read {@code entity}: its values are there, related objects maybe not. Once for each object, on the
     * driver's thread: it must not block. What it sets is a change, for the next flush. What it throws fails the query.
     */
    default void afterLoad(E entity) {}
}
