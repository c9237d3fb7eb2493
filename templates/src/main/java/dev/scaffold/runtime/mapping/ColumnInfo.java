package dev.scaffold.runtime.mapping;

import java.util.List;

/**
 * What the runtime must know of a column.
 *
 * @param name in the database, unquoted
 * @param property in the schema, for messages
 * @param nullable whether a row may leave it empty
 * @param minLength of a text, in code points; 0 when there is none
 * @param maxLength of a text, in code points; {@link Integer#MAX_VALUE} when there is none
 * @param limits that a value keeps to beyond its type
 */
public record ColumnInfo(
        String name, String property, Role role, boolean nullable, int minLength, int maxLength, List<Limit> limits) {

    public ColumnInfo {
        limits = List.copyOf(limits);
    }

    /** Without limits beyond the type. */
    public ColumnInfo(String name, String property, Role role, boolean nullable, int minLength, int maxLength) {
        this(name, property, role, nullable, minLength, maxLength, List.of());
    }

    /** Who gives the column its value. */
    public enum Role {
        /** The user, through a setter or a relation. */
        PLAIN,
        /** The database, at insert: a number that is the key, or a part of it. */
        KEY,
        /** The runtime, at insert: a UUID that is the key, or a part of it. */
        UUID,
        /** The runtime, at insert: a ULID that is the key, or a part of it. */
        ULID,
        /** The runtime: 0 at insert, one more at each update, and part of the update's condition. */
        VERSION,
        /** The runtime: the moment of the insert. */
        CREATED,
        /** The runtime: the moment of the last insert or update. */
        UPDATED,
        /** The runtime: at insert, of which entity the row is. */
        KIND;

        /** Whether the entity holds the value, and gets it from the database or the runtime. */
        public boolean isAssigned() {
            return this != PLAIN && this != KIND;
        }

        /** Whether it is a key that nobody knows before the insert. */
        boolean isMadeAtInsert() {
            return this == KEY || this == UUID || this == ULID;
        }
    }

    /** A value that the user gives, without a limit to its length. */
    public static ColumnInfo plain(String name, String property, boolean nullable) {
        return new ColumnInfo(name, property, Role.PLAIN, nullable, 0, Integer.MAX_VALUE);
    }

    /** A text of {@code minLength} to {@code maxLength} code points. */
    public static ColumnInfo text(String name, String property, boolean nullable, int minLength, int maxLength) {
        return new ColumnInfo(name, property, Role.PLAIN, nullable, minLength, maxLength);
    }

    /** The same column, whose values keep to {@code limits}. */
    public ColumnInfo with(Limit... limits) {
        return new ColumnInfo(name, property, role, nullable, minLength, maxLength, List.of(limits));
    }

    /** A column that the database or the runtime fills. */
    public static ColumnInfo automatic(String name, String property, Role role) {
        return new ColumnInfo(name, property, role, role.isMadeAtInsert(), 0, Integer.MAX_VALUE);
    }
}
