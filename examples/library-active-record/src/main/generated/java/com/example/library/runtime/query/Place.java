package com.example.library.runtime.query;

import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.mapping.Segment;
import com.example.library.runtime.mapping.ToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Where a query finds the columns of an entity: in one table, or in several that are joined by key because a tree of
 * inheritance is stored so.
 *
 * @param alias what the tables are called in the query: for joined ones at the end of a path
 * @param tables one for each of the mapping's segments
 * @param key of the row that is meant, where another table refers to it
 * @param held the names of the columns that {@code key} holds
 */
record Place(Mapping<?, ?> mapping, String alias, List<Table<?>> tables, List<Field<?>> key, List<String> held) {

    /** The entity that the query is about: its tables have their own names. */
    static Place of(Mapping<?, ?> mapping) {
        List<Table<?>> tables = new ArrayList<>();
        for (Segment segment : mapping.segments()) tables.add(segment.mapping().table());
        return new Place(mapping, mapping.info().name(), tables, List.of(), List.of());
    }

    /** The other end of {@code relation}: an implicit join, or, where either end has several tables, joins of its own. */
    <E, T> Place along(ToOne<E, T> relation) {
        Mapping<T, ?> target = relation.target().get();
        Table<?> source = table(relation.column());
        String name = alias + "." + relation.name();
        // Implicit joins inside other joins become parentheses, which SQLite does not look into.
        boolean implicit =
                tables.size() == 1 && key.isEmpty() && target.segments().size() == 1;
        if (implicit) {
            return new Place(target, name, List.of(relation.path().apply(source)), List.of(), List.of());
        }
        List<Table<?>> own = new ArrayList<>();
        for (Segment segment : target.segments()) {
            Table<?> table = segment.mapping().table();
            own.add(table.as(DSL.name(bounded(name + "." + table.getName()))));
        }
        List<String> held = relation.targetColumns().stream()
                .map(position -> target.info().columns().get(position).name())
                .toList();
        return new Place(target, name, own, foreignKey(source, relation, held.size()), held);
    }

    /** PostgreSQL cuts names at 63 bytes, and two that were cut could be one. */
    private static String bounded(String name) {
        return name.length() <= 60 ? name : name.substring(0, 50) + "." + Integer.toHexString(name.hashCode());
    }

    /** All columns, in the order in which rows are read. */
    List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(mapping.width());
        for (int i = 0; i < tables.size(); i++) {
            Segment segment = mapping.segments().get(i);
            for (int column = segment.start(); column < segment.end(); column++) {
                Field<?> field = mapping.field(tables.get(i), column);
                boolean asText = mapping.isReadAsText(column);
                fields.add(asText ? DSL.field("cast({0} as text)", String.class, field) : field);
            }
        }
        return fields;
    }

    /** What the query is from: all that each row has a part in, and what it may have one in. */
    Table<?> from() {
        Table<?> from = tables.get(0);
        for (int i = 1; i < tables.size(); i++) {
            Condition same = same(i, key(0));
            boolean always = mapping.segments().get(i).always();
            from = always
                    ? from.join(tables.get(i)).on(same)
                    : from.leftJoin(tables.get(i)).on(same);
        }
        return from;
    }

    /** {@code from} with the tables of this end of a path; nothing to do for an implicit join. */
    Table<?> addTo(Table<?> from) {
        if (key.isEmpty()) return from;
        Table<?> all = from;
        for (int i = 0; i < tables.size(); i++)
            all = all.leftJoin(tables.get(i)).on(KeyFields.equal(fields(i, held), key));
        return all;
    }

    private List<Field<?>> foreignKey(Table<?> source, ToOne<?, ?> relation, int columns) {
        List<Field<?>> fields = new ArrayList<>();
        for (int i = 0; i < columns; i++) fields.add(mapping.field(source, relation.column() + i));
        return fields;
    }

    private Condition same(int table, List<Field<?>> other) {
        return KeyFields.equal(key(table), other);
    }

    /** The key's columns, which each of the tables has. */
    private List<Field<?>> key(int table) {
        return fields(table, mapping.info().keyNames());
    }

    private List<Field<?>> fields(int table, List<String> names) {
        return names.stream()
                .<Field<?>>map(name -> Objects.requireNonNull(tables.get(table).field(name)))
                .toList();
    }

    /** The table that holds the column at {@code column} of a row. */
    private Table<?> table(int column) {
        for (int i = 0; i < tables.size(); i++) {
            Segment segment = mapping.segments().get(i);
            if (column >= segment.start() && column < segment.end()) return tables.get(i);
        }
        throw new IndexOutOfBoundsException(column);
    }
}
