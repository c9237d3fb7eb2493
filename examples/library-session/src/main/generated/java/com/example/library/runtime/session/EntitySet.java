package com.example.library.runtime.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects of one entity in a session, in the order in which they came; those that extend it are in sets of their own. */
final class EntitySet<E> {

    private final Mapper<E, ?> mapper;
    private final KeyIndex byKey;
    private @Nullable Entry<E> first;
    private @Nullable Entry<E> last;
    private int size;

    EntitySet(Mapper<E, ?> mapper, KeyIndex byKey) {
        this.mapper = mapper;
        this.byKey = byKey;
    }

    Mapper<E, ?> mapper() {
        return mapper;
    }

    /** By key, of the whole tree that the entity is in. */
    KeyIndex byKey() {
        return byKey;
    }

    /** As they are now: what is added or removed meanwhile is not seen. */
    List<Entry<E>> entries() {
        if (size == 0) return List.of();
        List<Entry<E>> entries = new ArrayList<>(size);
        for (Entry<E> entry = first; entry != null; entry = entry.next) entries.add(entry);
        return entries;
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

    /** A new object, or one that was here and has got its row. */
    void add(Entry<E> entry) {
        list(entry);
        Object key = mapper.hasRow(entry.entity()) ? mapper.key(entry.entity()) : null;
        if (key != null) byKey.put(key, entry);
    }

    /** The object of the row with {@code key}. */
    void add(Entry<E> entry, Object key) {
        list(entry);
        byKey.put(key, entry);
    }

    private void list(Entry<E> entry) {
        if (entry.listed) return;
        entry.listed = true;
        entry.previous = last;
        if (last == null) first = entry;
        else last.next = entry;
        last = entry;
        size++;
    }

    void remove(Entry<E> entry) {
        unlist(entry);
        Object key = mapper.key(entry.entity());
        if (key != null && byKey.find(key) == entry) byKey.remove(key);
    }

    private void unlist(Entry<E> entry) {
        if (!entry.listed) return;
        entry.listed = false;
        Entry<E> before = entry.previous;
        Entry<E> after = entry.next;
        if (before == null) first = after;
        else before.next = after;
        if (after == null) last = before;
        else after.previous = before;
        entry.previous = null;
        entry.next = null;
        size--;
    }
}
