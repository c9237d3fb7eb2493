package com.example.library.runtime.mapping;

import com.example.library.runtime.mapping.ColumnInfo.Role;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as PostgreSQL takes many at once: one array for each column. */
final class InsertArrays {

    /** They travel as texts: the client cannot send an array of them in which one is missing. */
    static final String DECIMALS = "numeric[]";

    private final Role[] roles;

    /** What the values of each column have been: so one that is empty in all rows does not make another text. */
    private final @Nullable Class<?>[] seen;

    /**
     * @param values to be bound
     * @param types by column, see {@link EntityStatements#insertRows}
     */
    record Binds(List<@Nullable Object> values, List<String> types) {}

    InsertArrays(Role[] roles) {
        this.roles = roles;
        this.seen = new Class<?>[roles.length];
    }

    /** Null for a single row, and where a column is a list: PostgreSQL would take lists of lists apart altogether. */
    @Nullable
    Binds of(int[] columns, List<@Nullable Object[]> rows) {
        if (rows.size() == 1) return null;
        Binds binds = new Binds(new ArrayList<>(), new ArrayList<>());
        boolean each = false;
        for (int column : columns) {
            Class<?> type = type(column, rows);
            String name = type == null ? "" : SentTypes.of(type);
            if (name == null) return null;
            boolean same = isSame(roles[column]);
            if (type != null) binds.values().add(same ? rows.get(0)[column] : array(type, column, rows));
            each |= type != null && !same;
            binds.types().add(type == null || same ? name : name + "[]");
        }
        return each ? binds : null;
    }

    /** Whether the runtime gives all rows of one insert the same value. */
    private static boolean isSame(Role role) {
        return role == Role.VERSION || role == Role.CREATED || role == Role.UPDATED;
    }

    private @Nullable Class<?> type(int column, List<@Nullable Object[]> rows) {
        Class<?> known = seen[column];
        if (known != null) return known;
        for (@Nullable Object[] row : rows) {
            Object value = row[column];
            if (value != null) return seen[column] = value.getClass();
        }
        return null;
    }

    private static Object[] array(Class<?> type, int column, List<@Nullable Object[]> rows) {
        if (type == BigDecimal.class) return texts(column, rows);
        Object[] array = (Object[]) Array.newInstance(type, rows.size());
        for (int i = 0; i < array.length; i++) array[i] = rows.get(i)[column];
        return array;
    }

    private static @Nullable String[] texts(int column, List<@Nullable Object[]> rows) {
        @Nullable String[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = rows.get(i)[column];
            if (value != null) texts[i] = value.toString();
        }
        return texts;
    }
}
