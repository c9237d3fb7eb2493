package com.example.library.runtime.mapping;

import com.example.library.runtime.engine.Row;
import com.example.library.runtime.mapping.ColumnInfo.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds that a row of one entity can be, where others extend it, and where the columns of each stand in such a row: those
 * of the entity first, then what each descendant adds. Of an entity that is in no tree, there is one kind.
 */
final class Kinds<E, K> {

    private final Mapping<E, K> mapping;
    private final List<ColumnInfo> columns;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<Mapping<?, ?>, Integer> starts = new IdentityHashMap<>();
    private final Map<String, Mapping<? extends E, K>> byKind = new LinkedHashMap<>();
    private final Map<Class<?>, Mapping<? extends E, K>> byType = new HashMap<>();
    private final int discriminator;

    Kinds(Mapping<E, K> mapping) {
        this.mapping = mapping;
        this.columns = new ArrayList<>(mapping.info().columns());
        this.discriminator = mapping.info().position(Role.KIND);
        for (Mapping<?, ?> up = mapping; up != null; up = up.parent()) {
            TableInfo info = up.info();
            starts.put(up, info.inherited());
            segments.add(0, new Segment(up, info.inherited(), info.columns().size(), true));
        }
        add(mapping);
        boolean oneTable = segments.stream().map(Segment::table).distinct().count() == 1;
        if (oneTable) {
            segments.clear();
            segments.add(new Segment(mapping, 0, columns.size(), true));
        }
    }

    private void add(Mapping<? extends E, K> one) {
        if (one.info().kind() != null) byKind.put(one.info().kind(), one);
        byType.put(one.type(), one);
        for (Mapping<? extends E, K> child : one.children()) {
            int start = columns.size();
            starts.put(child, start);
            List<ColumnInfo> all = child.info().columns();
            columns.addAll(all.subList(child.info().inherited(), all.size()));
            segments.add(new Segment(child, start, columns.size(), false));
            add(child);
        }
    }

    /** All columns that a row of any kind has. */
    List<ColumnInfo> columns() {
        return columns;
    }

    /** The tables that it takes to read a row of any kind. */
    List<Segment> segments() {
        return segments;
    }

    /** What the discriminator may hold. */
    List<String> names() {
        return List.copyOf(byKind.keySet());
    }

    /** Where the columns that {@code one} adds to its parent's begin. */
    int start(Mapping<?, ?> one) {
        return starts.get(one);
    }

    /** The kind of a row; IllegalStateException for one that this entity cannot be. */
    Mapping<? extends E, K> of(Row row, int at) {
        if (discriminator < 0) return mapping;
        String kind = row.getString(at + discriminator);
        Mapping<? extends E, K> found = byKind.get(kind);
        if (found != null) return found;
        throw new IllegalStateException(
                "row " + mapping.key(row, at) + " of table " + mapping.info().name() + " is of kind \"" + kind
                        + "\", which is no " + mapping.info().entity());
    }

    /** The kind of an object, by its class or the nearest one above. */
    Mapping<? extends E, K> of(E entity) {
        if (discriminator < 0) return mapping;
        for (Class<?> type = entity.getClass(); type != null; type = type.getSuperclass()) {
            Mapping<? extends E, K> found = byType.get(type);
            if (found != null) return found;
        }
        throw new IllegalArgumentException(
                entity.getClass().getName() + " is no " + mapping.info().entity());
    }
}
