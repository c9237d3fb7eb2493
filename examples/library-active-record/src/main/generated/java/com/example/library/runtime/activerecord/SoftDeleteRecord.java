package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.mapping.Mapping;
import java.util.concurrent.CompletableFuture;

/**
 * An entity whose row {@link #delete} marks instead of removing it. A marked row is found by nothing but {@code
 * withDeleted()}, {@code onlyDeleted()} and the rows that refer to it. It cannot be saved before it is restored.
 *
 * @param <E> the entity itself
 * @param <K> its key
 */
public abstract class SoftDeleteRecord<E extends SoftDeleteRecord<E, K>, K> extends ActiveRecord<E, K> {

    protected SoftDeleteRecord(Mapping<E, K> mapping) {
        super(mapping);
    }

    /** Takes the mark of deletion away. See {@link #restore(Client)}. */
    public final CompletableFuture<E> restore() {
        return through("restore", this::restore);
    }

    /**
     * Takes the mark of deletion away: one statement. What was set since then is for the next save. Fails with {@code
     * StaleEntity} when somebody else has changed or restored the row, with {@code ConstraintViolation} when another row has
     * taken a unique value meanwhile, IllegalStateException when it is not deleted.
     */
    public CompletableFuture<E> restore(Client client) {
        return same(unmarked(client));
    }

    /** Removes the row for good. See {@link #hardDelete(Client)}. */
    public final CompletableFuture<Void> hardDelete() {
        return through("hardDelete", this::hardDelete);
    }

    /**
     * Removes the row for good, marked or not: one statement. Rows that refer to it go, stay or forbid it, as the schema says.
     * Fails like {@link #delete(Client)}.
     */
    public CompletableFuture<Void> hardDelete(Client client) {
        return removed(client);
    }
}
