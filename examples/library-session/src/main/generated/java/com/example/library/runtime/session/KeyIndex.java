package com.example.library.runtime.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The objects of a session by their keys: of one entity, or of all that are in one tree of inheritance and share its keys. */
final class KeyIndex {

    private final Map<Object, Entry<?>> byKey = new HashMap<>();
    private final Map<Object, List<Consumer<Object>>> awaited = new HashMap<>();

    @Nullable
    Entry<?> find(Object key) {
        return byKey.get(key);
    }

    void put(Object key, Entry<?> entry) {
        byKey.put(key, entry);
        List<Consumer<Object>> waiting = awaited.remove(key);
        if (waiting != null) waiting.forEach(reference -> reference.accept(entry.entity()));
    }

    void remove(Object key) {
        byKey.remove(key);
    }

    /** Hands the object with {@code key} to {@code reference}: now, or when it comes. */
    void whenThere(Object key, Consumer<Object> reference) {
        Entry<?> entry = byKey.get(key);
        if (entry != null) reference.accept(entry.entity());
        else awaited.computeIfAbsent(key, k -> new ArrayList<>(1)).add(reference);
    }
}
