package com.example.library.runtime.session.hook;

/**
 * What an entity does when a flush writes its row, for entities that implement this: {@code class Book extends BookBase
 * implements WriteHooks}. No method may block or use a session. What one throws fails the flush; a {@code before…} method
 * does so before anything is sent.
 *
 * <p>For hooks with statements of their own see {@code EntityListener}, which also says where none is called.
 */
public interface WriteHooks {

    /** Before a new object is validated and inserted. What is set now is written along. */
    default void beforeInsert() {}

    /** After the insert: key, version and timestamps are there. What is set now is for the next flush. */
    default void afterInsert() {}

    /** Before the changed columns are validated and updated. What is set now is written along. */
    default void beforeUpdate() {}

    /** After the update. What is set now is for the next flush. */
    default void afterUpdate() {}

    /** Before the row is deleted, or marked as deleted. */
    default void beforeDelete() {}

    /** After the row was deleted, or marked as deleted. */
    default void afterDelete() {}
}
