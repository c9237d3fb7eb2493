package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Transaction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What an entity does when its row is written, for entities that implement this: {@code class Book extends BookBase
 * implements WriteHooks}. Each method is awaited and runs in the transaction that writes the row, which is one of its own
 * where the client is an engine. When one throws, or its stage fails, so does the write, and that transaction rolls back
 * when it is one of its own.
 *
 * <p>What a {@code before…} method sets is written along. {@code createAll} calls {@link #beforeInsert} of all entities, one
 * after the other, before any row is sent. Nothing is called where no entity is: {@code update} and {@code delete} of a
 * queryset, rows that the database deletes or empties along with others, {@code restore()}, links of an n-n relation.
 */
public interface WriteHooks {

    /** Before a new entity is validated and inserted. */
    default CompletionStage<?> beforeInsert(Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }

    /** After the insert: key, version and timestamps are there. What is set now is for the next save. */
    default CompletionStage<?> afterInsert(Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }

    /** Before the changed columns are validated and updated; not called when nothing has changed. */
    default CompletionStage<?> beforeUpdate(Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }

    /** After the update; not called when {@link #beforeUpdate} has left nothing to update. */
    default CompletionStage<?> afterUpdate(Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }

    /** Before the row is deleted, or marked as deleted. */
    default CompletionStage<?> beforeDelete(Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }

    /** After the row was deleted, or marked as deleted. */
    default CompletionStage<?> afterDelete(Transaction tx) {
        return CompletableFuture.completedFuture(null);
    }
}
