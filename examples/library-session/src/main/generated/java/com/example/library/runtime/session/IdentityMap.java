package com.example.library.runtime.session;

import com.example.library.runtime.engine.Row;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.mapping.Materializer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One object for each row that a session has seen, until the session ends. A row that comes again leaves its object as it
 * is. Reading is guarded: without a transaction, several loaders may read at once. What a session does not use costs nothing:
 * neither the entities it never sees, nor the index by object where it only reads.
 */
final class IdentityMap implements Materializer {

    private final Mappers mappers;
    private final @Nullable EntitySet<?>[] sets;
    private @Nullable List<EntitySet<?>> inOrder;
    private @Nullable Map<Object, Entry<?>> byObject;
    private @Nullable Map<Mapping<?, ?>, Map<Integer, KeyIndex>> byColumn;
    private final @Nullable Consumer<Object> whenLoaded;

    /** @param whenLoaded told of each object that was read, once; null for nobody */
    IdentityMap(Mappers mappers, @Nullable Consumer<Object> whenLoaded) {
        this.mappers = mappers;
        this.whenLoaded = whenLoaded;
        this.sets = new EntitySet<?>[mappers.size()];
    }

    /** Those that are not empty, or were not, in the order in which rows are inserted. */
    synchronized List<EntitySet<?>> sets() {
        List<EntitySet<?>> known = inOrder;
        if (known != null) return known;
        known = new ArrayList<>();
        for (EntitySet<?> set : sets) if (set != null) known.add(set);
        inOrder = known;
        return known;
    }

    @SuppressWarnings("unchecked") // the set of an E stands under its number
    synchronized <E> EntitySet<E> set(Mapping<E, ?> mapping) {
        int number = mappers.number(mapping);
        EntitySet<?> known = sets[number];
        if (known == null) {
            Mapper<E, ?> mapper = mappers.mapper(mapping);
            KeyIndex byKey = mapper.root() == mapper
                    ? new KeyIndex()
                    : set(mapper.root()).byKey();
            sets[number] = known = new EntitySet<>(mapper, byKey);
            inOrder = null;
        }
        return (EntitySet<E>) known;
    }

    /** The entry of an object; null when the session does not know it. */
    synchronized @Nullable Entry<?> entry(Object entity) {
        Map<Object, Entry<?>> known = byObject;
        if (known == null) {
            byObject = known = new IdentityHashMap<>(8);
            for (EntitySet<?> set : sets()) for (Entry<?> entry : set.entries()) known.put(entry.entity(), entry);
        }
        return known.get(entity);
    }

    /** @param mapper of the object's entity, or of one that it extends */
    synchronized <E> Entry<? extends E> add(Mapper<E, ?> mapper, E entity) {
        return addTo(set(mapper.of(entity)), entity);
    }

    @SuppressWarnings("unchecked") // the set was found by the object's class
    private <E, S extends E> Entry<S> addTo(EntitySet<S> set, E entity) {
        Entry<S> entry = new Entry<>(set.mapper(), (S) entity);
        set.add(entry);
        known(entry);
        return entry;
    }

    private <E> void known(Entry<E> entry) {
        if (byObject != null) byObject.put(entry.entity(), entry);
        indexed(entry);
    }

    /** The object has got its key. */
    synchronized <E> void inserted(Entry<E> entry) {
        set(entry.mapper()).add(entry);
        indexed(entry);
    }

    /** The object that {@code key}, what {@code relation} holds, refers to; null when it is not here. */
    synchronized <T> @Nullable Entry<?> find(ToOneRelation<?, T> relation, Object key) {
        return relation.isByColumn()
                ? index(relation.target(), relation.references()).find(key)
                : set(relation.target()).find(key);
    }

    private <T> KeyIndex index(Mapper<T, ?> target, int column) {
        if (byColumn == null) byColumn = new HashMap<>();
        Map<Integer, KeyIndex> indexes = byColumn.computeIfAbsent(target, k -> new HashMap<>());
        KeyIndex known = indexes.get(column);
        if (known != null) return known;
        indexes.put(column, new KeyIndex());
        set(target).entries().forEach(this::indexed);
        return Objects.requireNonNull(indexes.get(column));
    }

    /** Puts an object under the unique columns that references hold in place of its key. */
    private <E> void indexed(Entry<E> entry) {
        if (byColumn == null) return;
        byColumn.getOrDefault(entry.mapper(), Map.of()).forEach((column, index) -> {
            Object value = entry.mapper().value(entry.entity(), column);
            if (value != null) index.put(value, entry);
        });
    }

    synchronized <E> void remove(Entry<E> entry) {
        if (byObject != null) byObject.remove(entry.entity());
        set(entry.mapper()).remove(entry);
        if (byColumn == null) return;
        byColumn.getOrDefault(entry.mapper(), Map.of()).forEach((column, index) -> {
            Object value = entry.mapper().value(entry.entity(), column);
            if (value != null && index.find(value) == entry) index.remove(value);
        });
    }

    @Override
    public synchronized <E, K> E materialize(Mapping<E, K> mapping, Row row, int at) {
        EntitySet<E> set = set(mapping);
        K key = Objects.requireNonNull(mapping.key(row, at));
        Entry<? extends E> known = set.find(key);
        if (known != null) return known.entity();
        E entity = mapping.make(row, at);
        read(set(mapping.of(entity)), entity, key);
        return entity;
    }

    @SuppressWarnings("unchecked") // the set was found by the object's class
    private <E, S extends E> void read(EntitySet<S> set, E entity, Object key) {
        Entry<S> entry = new Entry<>(set.mapper(), (S) entity);
        set.mapper().hasRow(entry.entity(), true);
        // Before it is seen: a cancelled list may still be read while the next call looks through the set.
        entry.isRead();
        set.add(entry, key);
        known(entry);
        related(entry);
        if (whenLoaded != null) loaded(entry, whenLoaded);
    }

    /** An object whose hook has failed is not there. */
    private void loaded(Entry<?> entry, Consumer<Object> hook) {
        try {
            hook.accept(entry.entity());
        } catch (Throwable refused) {
            remove(entry);
            throw refused;
        }
    }

    /** The object's fields have just been filled from its row: relations wait for their objects, lists to be loaded. */
    private <E> void related(Entry<E> entry) {
        for (ToManyRelation<E, ?> relation : entry.mapper().manys()) {
            relation.list(entry.entity()).unload();
        }
        for (ToOneRelation<E, ?> relation : entry.mapper().ones()) await(entry, relation);
    }

    private <E, T> void await(Entry<E> entry, ToOneRelation<E, T> relation) {
        Object key = entry.stored(relation);
        if (key == null) return;
        Mapper<T, ?> target = relation.target();
        KeyIndex index = relation.isByColumn()
                ? index(target, relation.references())
                : set(target).byKey();
        Entry<?> there = index.find(key);
        if (there == null) {
            index.await(key, entry.entity(), relation);
        } else if (target.type().isInstance(there.entity())) {
            T object = target.type().cast(there.entity());
            // A key stays as it is; another unique column may have been changed since.
            if (relation.isByColumn()) relation.resolve(entry.entity(), object);
            else relation.fill(entry.entity(), object);
        }
    }
}
