package com.example.library.runtime.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The objects of one entity in a session, in the order in which they came; those that extend it are in sets of their own. */
final class EntitySet<E> {

    private final Mapper<E, ?> mapper;
    private final Set<Entry<E>> entries = new LinkedHashSet<>();
    private final KeyIndex byKey;

    EntitySet(Mapper<E, ?> mapper, KeyIndex byKey) {
        this.mapper = mapper;
        this.byKey = byKey;
    }

    Mapper<E, ?> mapper() {
        return mapper;
    }

    List<Entry<E>> entries() {
        return List.copyOf(entries);
    }

    /** The object with {@code key}, maybe of an entity that extends this one; null also for one that does not. */
    @Nullable
    @SuppressWarnings("unchecked") // it is an E
    Entry<? extends E> find(Object key) {
        Entry<?> entry = byKey.find(key);
        boolean ours = entry != null && mapper.type().isInstance(entry.entity());
        return ours ? (Entry<? extends E>) entry : null;
    }

    /** Whether the object with {@code key} is here, and of another kind than these. */
    boolean isOther(Object key) {
        return byKey.find(key) != null && find(key) == null;
    }

    /** Called again when an object has got its row. */
    void add(Entry<E> entry) {
        entries.add(entry);
        Object key = mapper.hasRow(entry.entity()) ? mapper.key(entry.entity()) : null;
        if (key != null) byKey.put(key, entry);
    }

    void remove(Entry<E> entry) {
        entries.remove(entry);
        Object key = mapper.key(entry.entity());
        if (key != null && byKey.find(key) == entry) byKey.remove(key);
    }

    /** Hands the object with {@code key} to {@code reference}: now, or when it comes. */
    void whenThere(Object key, Consumer<E> reference) {
        byKey.whenThere(key, entity -> {
            if (mapper.type().isInstance(entity)) reference.accept(mapper.type().cast(entity));
        });
    }
}
