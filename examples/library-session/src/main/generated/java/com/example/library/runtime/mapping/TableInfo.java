package com.example.library.runtime.mapping;

import com.example.library.runtime.mapping.ColumnInfo.Role;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the runtime must know of an entity's table.
 *
 * @param entity the entity's name in the schema, for messages
 * @param name the table's name, unquoted
 * @param columns in the order in which rows are read and written; the key is the first
 */
public record TableInfo(String entity, String name, List<ColumnInfo> columns, List<ConstraintInfo> constraints) {

    /** The position of the key column. */
    public static final int KEY = 0;

    public TableInfo {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
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

    public String keyName() {
        return columns.get(KEY).name();
    }
}
