package com.example.library.runtime.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The objects of one entity in a session, in the order in which they came. */
final class EntitySet<E> {

    private final Mapper<E, ?> mapper;
    private final Set<Entry<E>> entries = new LinkedHashSet<>();
    private final Map<Object, Entry<E>> byKey = new HashMap<>();
    private final Map<Object, List<Consumer<E>>> awaited = new HashMap<>();

    EntitySet(Mapper<E, ?> mapper) {
        this.mapper = mapper;
    }

    Mapper<E, ?> mapper() {
        return mapper;
    }

    List<Entry<E>> entries() {
        return List.copyOf(entries);
    }

    @Nullable
    Entry<E> find(Object key) {
        return byKey.get(key);
    }

    /** Called again when an object has got its row. */
    void add(Entry<E> entry) {
        entries.add(entry);
        Object key = mapper.hasRow(entry.entity()) ? mapper.key(entry.entity()) : null;
        if (key == null) return;
        byKey.put(key, entry);
        List<Consumer<E>> waiting = awaited.remove(key);
        if (waiting != null) waiting.forEach(reference -> reference.accept(entry.entity()));
    }

    void remove(Entry<E> entry) {
        entries.remove(entry);
        Object key = mapper.key(entry.entity());
        if (key != null && byKey.get(key) == entry) byKey.remove(key);
    }

    /** Hands the object with {@code key} to {@code reference}: now, or when it comes. */
    void whenThere(Object key, Consumer<E> reference) {
        Entry<E> entry = byKey.get(key);
        if (entry != null) reference.accept(entry.entity());
        else awaited.computeIfAbsent(key, k -> new ArrayList<>(1)).add(reference);
    }
}
