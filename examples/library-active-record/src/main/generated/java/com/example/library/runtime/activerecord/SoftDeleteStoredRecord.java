package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import java.util.concurrent.CompletableFuture;

/**
 * A {@link StoredRecord} whose row {@link #delete} marks instead of removing it, as {@link SoftDeleteRecord} does.
 *
 * @param <E> the entity at the top of the tree of inheritance
 * @param <K> its key
 */
public abstract class SoftDeleteStoredRecord<E, K> extends StoredRecord<E, K> {

    /** Takes the mark of deletion away. See {@link #restore(Client)}. */
    public CompletableFuture<? extends E> restore() {
        return through("restore", client -> restore(client));
    }

    /** Takes the mark of deletion away: one statement. Fails like {@link SoftDeleteRecord#restore(Client)}. */
    public CompletableFuture<? extends E> restore(Client client) {
        return unmarked(client);
    }

    /** Removes the row for good. See {@link #hardDelete(Client)}. */
    public final CompletableFuture<Void> hardDelete() {
        return through("hardDelete", this::hardDelete);
    }

    /** Removes the row for good, marked or not: one statement. Fails like {@link #delete(Client)}. */
    public CompletableFuture<Void> hardDelete(Client client) {
        return removed(client);
    }
}
