package com.example.library.runtime.session;

import com.example.library.runtime.mapping.ColumnInfo;
import com.example.library.runtime.mapping.ConstraintInfo;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.mapping.TableInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one entity and its table become each other, and how a session walks from it to others. Generated, one instance for
 * each entity, package-private there: no user names it.
 */
public abstract class Mapper<E, K> extends Mapping<E, K> {

    private final @Nullable Mapper<? super E, K> parent;
    private volatile int number;
    private volatile @Nullable List<ToOneRelation<E, ?>> ones;
    private volatile @Nullable List<ToManyRelation<E, ?>> manys;

    protected Mapper(TableInfo info) {
        super(info);
        this.parent = null;
    }

    /** An entity that extends another, and what it adds to that. */
    protected Mapper(
            Mapper<? super E, K> parent,
            String entity,
            String table,
            @Nullable String kind,
            List<ColumnInfo> columns,
            List<ConstraintInfo> constraints) {
        super(parent, entity, table, kind, columns, constraints);
        this.parent = parent;
    }

    /** The key's class, to refuse another one before it is sent. */
    public abstract Class<K> keyType();

    /** Whether {@code entity} has a row, as far as it knows: one with a key that is made at insert has one with its key. */
    public boolean hasRow(E entity) {
        return parent == null ? key(entity) != null : parent.hasRow(entity);
    }

    /** Tells {@code entity} that it has a row, or none. Generated where the caller assigns the key, which then says nothing. */
    public void hasRow(E entity, boolean there) {
        if (parent != null) parent.hasRow(entity, there);
    }

    /** The relations whose foreign key the entity holds, in the order of the schema. */
    public abstract List<ToOneRelation<E, ?>> toOnes();

    /** The relations to any number of others, in the order of the schema. */
    public abstract List<ToManyRelation<E, ?>> toManys();

    /** Where it probably stands among the mappers of a factory: all factories of a project have the same. */
    final int number() {
        return number;
    }

    final void number(int place) {
        number = place;
    }

    /** As {@link #toOnes}, which makes the list anew each time. */
    final List<ToOneRelation<E, ?>> ones() {
        List<ToOneRelation<E, ?>> known = ones;
        if (known == null) ones = known = toOnes();
        return known;
    }

    /** As {@link #toManys}, which makes the list anew each time. */
    final List<ToManyRelation<E, ?>> manys() {
        List<ToManyRelation<E, ?>> known = manys;
        if (known == null) manys = known = toManys();
        return known;
    }

    /** The to-one relations of a parent, then {@code own} ones. */
    @SuppressWarnings("unchecked") // a relation only ever takes its owner
    protected static <P, S extends P> List<ToOneRelation<S, ?>> toOnes(
            List<ToOneRelation<P, ?>> inherited, List<ToOneRelation<S, ?>> own) {
        List<ToOneRelation<S, ?>> all = new ArrayList<>(own.size() + inherited.size());
        for (ToOneRelation<P, ?> relation : inherited) all.add((ToOneRelation<S, ?>) relation);
        all.addAll(own);
        return all;
    }

    /** The to-many relations of a parent, then {@code own} ones. */
    @SuppressWarnings("unchecked") // a relation only ever takes its owner
    protected static <P, S extends P> List<ToManyRelation<S, ?>> toManys(
            List<ToManyRelation<P, ?>> inherited, List<ToManyRelation<S, ?>> own) {
        List<ToManyRelation<S, ?>> all = new ArrayList<>(own.size() + inherited.size());
        for (ToManyRelation<P, ?> relation : inherited) all.add((ToManyRelation<S, ?>) relation);
        all.addAll(own);
        return all;
    }

    /** {@code key} as a {@code K}; a whole number of another width fits where its value does. */
    final K typed(Object key) {
        Object fitting = key;
        if (key instanceof Long || key instanceof Integer || key instanceof Short) {
            long number = ((Number) key).longValue();
            if (keyType() == Long.class) fitting = number;
            else if (keyType() == Integer.class && (int) number == number) fitting = (int) number;
            else if (keyType() == Short.class && (short) number == number) fitting = (short) number;
        }
        if (!keyType().isInstance(fitting)) {
            throw new IllegalArgumentException("the key of " + info().entity() + " is a "
                    + keyType().getSimpleName() + ", not a " + key.getClass().getSimpleName());
        }
        return keyType().cast(fitting);
    }
}
