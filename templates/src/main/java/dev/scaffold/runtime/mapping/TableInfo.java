package dev.scaffold.runtime.mapping;

import dev.scaffold.runtime.mapping.ColumnInfo.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime must know of an entity's table.
 *
 * @param entity the entity's name in the schema, for messages
 * @param name the table's name, unquoted
 * @param columns in the order in which rows are read and written; the key is the first, and in a tree of inheritance those
 *     of the parent come before those that the entity adds
 * @param inherited how many of the columns are the parent's
 * @param kind what the discriminator holds in a row of this entity; null for an abstract entity, and outside of trees
 */
public record TableInfo(
        String entity,
        String name,
        List<ColumnInfo> columns,
        List<ConstraintInfo> constraints,
        int inherited,
        @Nullable String kind) {

    /** The position of the key column. */
    public static final int KEY = 0;

    public TableInfo {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
    }

    /** An entity that extends no other. */
    public TableInfo(String entity, String name, List<ColumnInfo> columns, List<ConstraintInfo> constraints) {
        this(entity, name, columns, constraints, 0, null);
    }

    /** One that others extend, and whose own rows are {@code kind}. */
    public TableInfo(
            String entity, String name, String kind, List<ColumnInfo> columns, List<ConstraintInfo> constraints) {
        this(entity, name, columns, constraints, 0, kind);
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
        return new TableInfo(entity, table, all, allConstraints, columns.size(), kind);
    }

    /** The position of the column with this role; -1 when there is none. */
    public int position(Role role) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == role) return i;
        }
        return -1;
    }

    public String keyName() {
        return columns.get(KEY).name();
    }
}
