package com.example.library.runtime.session.collection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Objects in the order in which they came, none of them twice; compared by identity. A long one keeps an index. */
final class DistinctList<T> {

    /** So many are compared one by one: most lists are short, and an index for each would cost more than it saves. */
    private static final int SHORT = 16;

    private final List<T> elements;
    private @Nullable Set<Object> index;

    DistinctList() {
        this(new ArrayList<>(0));
    }

    private DistinctList(List<T> elements) {
        this.elements = elements;
    }

    /** @param elements none of them twice */
    static <T> DistinctList<T> of(List<T> elements) {
        return new DistinctList<>(new ArrayList<>(elements));
    }

    T get(int at) {
        return elements.get(at);
    }

    int size() {
        return elements.size();
    }

    List<T> copy() {
        return List.copyOf(elements);
    }

    boolean contains(Object element) {
        Set<Object> known = index();
        return known != null ? known.contains(element) : position(element) >= 0;
    }

    /** False when it is there already. */
    boolean add(T element) {
        if (contains(element)) return false;
        if (index != null) index.add(element);
        return elements.add(element);
    }

    /** False when it is not there. */
    boolean remove(Object element) {
        Set<Object> known = index();
        if (known != null && !known.remove(element)) return false;
        int at = position(element);
        if (at >= 0) elements.remove(at);
        return at >= 0;
    }

    /** Whether there was any. */
    boolean removeIf(Predicate<Object> gone) {
        if (!elements.removeIf(gone)) return false;
        index = null;
        return true;
    }

    void clear() {
        elements.clear();
        index = null;
    }

    private @Nullable Set<Object> index() {
        if (index == null && elements.size() > SHORT) {
            Set<Object> whole = Collections.newSetFromMap(new IdentityHashMap<>());
            whole.addAll(elements);
            index = whole;
        }
        return index;
    }

    private int position(Object element) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) == element) return i;
        }
        return -1;
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}
