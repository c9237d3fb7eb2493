package dev.scaffold.runtime.session;

import dev.scaffold.runtime.engine.Row;
import dev.scaffold.runtime.mapping.Mapping;
import dev.scaffold.runtime.mapping.Materializer;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One object for each row that a session has seen, until the session ends. A row that comes again leaves its object as it
 * is. Reading is guarded: without a transaction, several loaders may read at once.
 */
final class IdentityMap implements Materializer {

    private final Map<Mapping<?, ?>, EntitySet<?>> sets = new LinkedHashMap<>();
    private final Map<Object, Entry<?>> byObject = new IdentityHashMap<>();
    private final Map<Mapping<?, ?>, Map<Integer, KeyIndex>> byColumn = new HashMap<>();
    private final @Nullable Consumer<Object> whenLoaded;

    /**
     * @param mappers in the order in which their rows are inserted
     * @param whenLoaded told of each object that was read, once; null for nobody
     */
    IdentityMap(List<Mapper<?, ?>> mappers, @Nullable Consumer<Object> whenLoaded) {
        this.whenLoaded = whenLoaded;
        Map<Mapping<?, ?>, KeyIndex> byRoot = new HashMap<>();
        for (Mapper<?, ?> mapper : mappers) {
            KeyIndex byKey = byRoot.computeIfAbsent(mapper.root(), root -> new KeyIndex());
            sets.put(mapper, new EntitySet<>(mapper, byKey));
        }
    }

    /** In the order in which rows are inserted. */
    Collection<EntitySet<?>> sets() {
        return sets.values();
    }

    @SuppressWarnings("unchecked") // the constructor put the set of a Mapper<E, K> under it
    <E> EntitySet<E> set(Mapping<E, ?> mapper) {
        return (EntitySet<E>) Objects.requireNonNull(sets.get(mapper));
    }

    /** The entry of an object; null when the session does not know it. */
    synchronized @Nullable Entry<?> entry(Object entity) {
        return byObject.get(entity);
    }

    /** @param mapper of the object's entity, or of one that it extends */
    synchronized <E> Entry<? extends E> add(Mapper<E, ?> mapper, E entity) {
        return addTo(mapper.of(entity), entity);
    }

    @SuppressWarnings("unchecked") // the mapping was found by the object's class
    private <E, S extends E> Entry<S> addTo(Mapping<S, ?> mapping, E entity) {
        return addAs(set(mapping).mapper(), (S) entity);
    }

    private <E> Entry<E> addAs(Mapper<E, ?> mapper, E entity) {
        Entry<E> entry = new Entry<>(mapper, entity);
        byObject.put(entity, entry);
        set(mapper).add(entry);
        indexed(entry);
        return entry;
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
        Map<Integer, KeyIndex> indexes = byColumn.computeIfAbsent(target, k -> new HashMap<>());
        KeyIndex known = indexes.get(column);
        if (known != null) return known;
        indexes.put(column, new KeyIndex());
        set(target).entries().forEach(this::indexed);
        return Objects.requireNonNull(indexes.get(column));
    }

    /** Puts an object under the unique columns that references hold in place of its key. */
    private <E> void indexed(Entry<E> entry) {
        byColumn.getOrDefault(entry.mapper(), Map.of()).forEach((column, index) -> {
            Object value = entry.mapper().value(entry.entity(), column);
            if (value != null) index.put(value, entry);
        });
    }

    synchronized <E> void remove(Entry<E> entry) {
        byObject.remove(entry.entity());
        set(entry.mapper()).remove(entry);
        byColumn.getOrDefault(entry.mapper(), Map.of()).forEach((column, index) -> {
            Object value = entry.mapper().value(entry.entity(), column);
            if (value != null && index.find(value) == entry) index.remove(value);
        });
    }

    @Override
    public synchronized <E, K> E materialize(Mapping<E, K> mapping, Row row, int at) {
        EntitySet<E> set = set(mapping);
        Entry<? extends E> known = set.find(Objects.requireNonNull(mapping.key(row, at)));
        if (known != null) return known.entity();
        E entity = mapping.make(row, at);
        set.mapper().hasRow(entity, true);
        Entry<? extends E> entry = add(set.mapper(), entity);
        read(entry);
        if (whenLoaded != null) loaded(entry, whenLoaded);
        return entity;
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
    <E> void read(Entry<E> entry) {
        E entity = entry.entity();
        entry.isStored(entry.values());
        for (ToManyRelation<E, ?> relation : entry.mapper().toManys()) {
            relation.list(entity).unload();
        }
        for (ToOneRelation<E, ?> relation : entry.mapper().toOnes()) await(entry, relation);
    }

    private <E, T> void await(Entry<E> entry, ToOneRelation<E, T> relation) {
        Object key = entry.stored(relation);
        if (key == null) return;
        Mapper<T, ?> target = relation.target();
        Consumer<T> resolve = object -> relation.resolve(entry.entity(), object);
        if (!relation.isByColumn()) set(target).whenThere(key, resolve);
        else
            index(target, relation.references())
                    .whenThere(key, object -> resolve.accept(target.type().cast(object)));
    }
}
