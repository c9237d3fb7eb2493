package com.example.library.runtime.mapping;

import com.example.library.runtime.mapping.ColumnInfo.Role;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the runtime must know of an entity's table.
 *
 * @param entity the entity's name in the schema, for messages
 * @param name the table's name, unquoted
 * @param columns in the order in which rows are read and written
 * @param key the positions of the key's columns, in the order of the key
 */
public record TableInfo(
        String entity, String name, List<ColumnInfo> columns, List<Integer> key, List<ConstraintInfo> constraints) {

    public TableInfo {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        constraints = List.copyOf(constraints);
    }

    /** A table whose first column is its key. */
    public TableInfo(String entity, String name, List<ColumnInfo> columns, List<ConstraintInfo> constraints) {
        this(entity, name, columns, List.of(0), constraints);
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

    /** The positions of what the database computes at an insert, or at an update. */
    int[] computed(boolean insert) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isComputed(insert))
                .toArray();
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
