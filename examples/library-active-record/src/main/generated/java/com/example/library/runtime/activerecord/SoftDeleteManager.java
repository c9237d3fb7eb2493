package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.query.Selection;
import java.util.function.BiFunction;

/**
 * A manager of entities that {@code delete()} marks: what it finds is not deleted, unless it is asked by name.
 *
 * @param <E> the entity
 * @param <K> its key
 * @param <Q> its queryset
 */
public abstract class SoftDeleteManager<E extends StoredRecord<? super E, K>, K, Q extends SoftDeleteQuerySet<E, K, Q>>
        extends Manager<E, K, Q> {

    protected SoftDeleteManager(Client client, Mapping<E, K> mapping, BiFunction<Client, Selection<E>, Q> querySet) {
        super(client, mapping, querySet);
    }

    /** See {@link SoftDeleteQuerySet#withDeleted}. */
    public final Q withDeleted() {
        return all().withDeleted();
    }

    /** See {@link SoftDeleteQuerySet#onlyDeleted}. */
    public final Q onlyDeleted() {
        return all().onlyDeleted();
    }
}
