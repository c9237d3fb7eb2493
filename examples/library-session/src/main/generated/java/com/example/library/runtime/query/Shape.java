package com.example.library.runtime.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Param;
import org.jspecify.annotations.Nullable;

/**
 * What a query is besides its bind values: parts in a fixed order, each told by its identity, so that equal shapes have equal
 * texts. The values are collected beside them.
 */
final class Shape {

    /** Larger ones are rare, and not worth remembering. */
    private static final int MOST_PARTS = 400;

    private static final Object NOTHING = new Object();

    private Object[] parts;
    private int size;
    private int hash;
    private final List<Param<?>> values;

    Shape() {
        this(new Object[48], 0, 1, new ArrayList<>());
    }

    private Shape(Object[] parts, int size, int hash, List<Param<?>> values) {
        this.parts = parts;
        this.size = size;
        this.hash = hash;
        this.values = values;
    }

    /** False when there are too many. */
    boolean add(@Nullable Object part) {
        if (size == parts.length) {
            if (size >= MOST_PARTS) return false;
            parts = Arrays.copyOf(parts, 2 * size);
        }
        Object one = part == null ? NOTHING : part;
        parts[size++] = one;
        hash = 31 * hash + System.identityHashCode(one);
        return true;
    }

    /** How many there are of what follows. False when there are too many. */
    boolean addCount(int count) {
        // Up to here Java keeps one object for each number.
        return count <= Byte.MAX_VALUE && add(Integer.valueOf(count));
    }

    void addValue(Param<?> value) {
        values.add(value);
    }

    Param<?> value(int position) {
        return values.get(position);
    }

    /** Where {@code value}, the very object, stands among the values; -1 when it stands nowhere, or twice. */
    int position(Param<?> value) {
        int found = -1;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != value) continue;
            if (found >= 0) return -1;
            found = i;
        }
        return found;
    }

    /** The same to keep: the values are nobody's business there. */
    Shape withoutValues() {
        return new Shape(Arrays.copyOf(parts, size), size, hash, List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Shape shape) || shape.hash != hash || shape.size != size) return false;
        for (int i = 0; i < size; i++) if (parts[i] != shape.parts[i]) return false;
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
