package com.example.library.runtime.session;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a session by their keys: of one entity, or of all that are in one tree of inheritance and share its keys. */
final class KeyIndex {

    private final Map<Object, Entry<?>> byKey = new HashMap<>();
    private @Nullable Map<Object, Awaiting<?, ?>> awaited;

    /** References that wait for the object with one key. */
    private record Awaiting<E, T>(
            E entity,
            ToOneRelation<E, T> relation,
            @Nullable Awaiting<?, ?> next) {

        void resolve(Object target) {
            Class<T> type = relation.target().type();
            if (type.isInstance(target)) relation.resolve(entity, type.cast(target));
        }
    }

    @Nullable
    Entry<?> find(Object key) {
        return byKey.get(key);
    }

    void put(Object key, Entry<?> entry) {
        byKey.put(key, entry);
        Awaiting<?, ?> waiting = awaited == null ? null : awaited.remove(key);
        for (; waiting != null; waiting = waiting.next()) waiting.resolve(entry.entity());
    }

    void remove(Object key) {
        byKey.remove(key);
    }

    /** Fills the reference of {@code entity} with the object that has {@code key}, when it comes. */
    <E> void await(Object key, E entity, ToOneRelation<E, ?> relation) {
        if (awaited == null) awaited = new HashMap<>();
        awaited.put(key, new Awaiting<>(entity, relation, awaited.get(key)));
    }
}
