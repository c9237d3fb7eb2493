package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.query.Deleted;
import com.example.library.runtime.query.Selection;
import java.util.function.BiFunction;

/**
 * A queryset of entities that {@code delete()} marks: those that are marked are not in it, unless it says so.
 *
 * @param <E> the entity
 * @param <K> its key
 * @param <Q> the queryset itself
 */
public abstract class SoftDeleteQuerySet<E, K, Q extends SoftDeleteQuerySet<E, K, Q>> extends QuerySet<E, K, Q> {

    protected SoftDeleteQuerySet(Client client, Selection<E> selection, BiFunction<Client, Selection<E>, Q> copy) {
        super(client, selection, copy);
    }

    /** With those that are deleted among them. */
    public final Q withDeleted() {
        return copy(selection().with(Deleted.INCLUDED));
    }

    /** Those that are deleted, and no others. */
    public final Q onlyDeleted() {
        return copy(selection().with(Deleted.ONLY));
    }
}
