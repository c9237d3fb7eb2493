package com.example.library.runtime.mapping;

import com.example.library.runtime.mapping.ColumnInfo.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime must know of an entity's table.
 *
 * @param entity the entity's name in the schema, for messages
 * @param name the table's name, unquoted; on PostgreSQL it may stand behind its schema and a dot
 * @param columns in the order in which rows are read and written; in a tree of inheritance those of the parent come before
 *     those that the entity adds
 * @param key the positions of the key's columns, in the order of the key
 * @param inherited how many of the columns are the parent's
 * @param kind what the discriminator holds in a row of this entity; null for an abstract entity, and outside of trees
 */
public record TableInfo(
        String entity,
        String name,
        List<ColumnInfo> columns,
        List<Integer> key,
        List<ConstraintInfo> constraints,
        int inherited,
        @Nullable String kind) {

    public TableInfo {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        constraints = List.copyOf(constraints);
    }

    /** An entity that extends no other. */
    public TableInfo(
            String entity, String name, List<ColumnInfo> columns, List<Integer> key, List<ConstraintInfo> constraints) {
        this(entity, name, columns, key, constraints, 0, null);
    }

    /** One whose first column is its key. */
    public TableInfo(String entity, String name, List<ColumnInfo> columns, List<ConstraintInfo> constraints) {
        this(entity, name, columns, List.of(0), constraints);
    }

    /** One that others extend, and whose own rows are {@code kind}. */
    public TableInfo(
            String entity,
            String name,
            String kind,
            List<ColumnInfo> columns,
            List<Integer> key,
            List<ConstraintInfo> constraints) {
        this(entity, name, columns, key, constraints, 0, kind);
    }

    /** The same with the first column as its key. */
    public TableInfo(
            String entity, String name, String kind, List<ColumnInfo> columns, List<ConstraintInfo> constraints) {
        this(entity, name, kind, columns, List.of(0), constraints);
    }

    /**
     * What extends this entity, with {@code more} columns and constraints.
     *
     * @param table where these stand: the same table, or one of their own with the same key
     * @param kind null for an abstract entity
     */
    TableInfo child(
            String entity,
            String table,
            @Nullable String kind,
            List<ColumnInfo> more,
            List<ConstraintInfo> moreConstraints) {
        List<ColumnInfo> all = new ArrayList<>(columns);
        all.addAll(more);
        List<ConstraintInfo> allConstraints = new ArrayList<>(constraints);
        allConstraints.addAll(moreConstraints);
        return new TableInfo(entity, table, all, key, allConstraints, columns.size(), kind);
    }

    /** The position of the column with this role; -1 when there is none. */
    public int position(Role role) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == role) return i;
        }
        return -1;
    }

    /** Whether deleted rows stay, marked as such. */
    public boolean marksDeleted() {
        return position(Role.DELETED) >= 0;
    }

    /** The positions of what the database computes in one table at an insert, or at an update. */
    List<Integer> computed(Segment part, boolean insert) {
        List<Integer> computed = List.of();
        for (int i = part.start(); i < part.end(); i++) {
            if (!columns.get(i).isComputed(insert)) continue;
            if (computed.isEmpty()) computed = new ArrayList<>();
            computed.add(i);
        }
        return computed;
    }

    /** The position behind the columns that hold the same property as the one at {@code column}: it may have several. */
    public int end(int column) {
        int end = column + 1;
        while (end < columns.size()
                && columns.get(end).property().equals(columns.get(column).property())) end++;
        return end;
    }

    /** The key's columns, unquoted. */
    public List<String> keyNames() {
        return key.stream().map(position -> columns.get(position).name()).toList();
    }

    /** Whether the database or the runtime makes the key, or a part of it, when the row is inserted. */
    public boolean makesKey() {
        return key.stream().anyMatch(position -> columns.get(position).role().isMadeAtInsert());
    }
}
