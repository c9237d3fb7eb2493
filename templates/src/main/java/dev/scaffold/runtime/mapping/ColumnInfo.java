package dev.scaffold.runtime.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime must know of a column.
 *
 * @param name in the database, unquoted
 * @param property in the schema, for messages
 * @param nullable whether a row may leave it empty
 * @param minLength of a text, in code points; 0 when there is none
 * @param maxLength of a text, in code points; {@link Integer#MAX_VALUE} when there is none
 * @param limits that a value keeps to beyond its type
 * @param immutable whether it keeps the value that it was inserted with
 * @param fallback the SQL that an insert computes it by when it has no value; null when nothing does
 */
public record ColumnInfo(
        String name,
        String property,
        Role role,
        boolean nullable,
        int minLength,
        int maxLength,
        List<Limit> limits,
        boolean immutable,
        @Nullable String fallback) {

    public ColumnInfo {
        limits = List.copyOf(limits);
    }

    /** Who gives the column its value. */
    public enum Role {
        /** The user, through a setter or a relation. */
        PLAIN,
        /** The database, at insert: the primary key. */
        KEY,
        /** The runtime: 0 at insert, one more at each update, and part of the update's condition. */
        VERSION,
        /** The runtime: the moment of the insert. */
        CREATED,
        /** The runtime: the moment of the last insert or update. */
        UPDATED,
        /** The runtime: the moment when the row was marked as deleted; null while it lives. */
        DELETED,
        /** The database, from other columns, at each write. */
        GENERATED
    }

    private ColumnInfo(String name, String property, Role role, boolean nullable, int minLength, int maxLength) {
        this(name, property, role, nullable, minLength, maxLength, List.of(), false, null);
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
        return new ColumnInfo(
                name, property, role, nullable, minLength, maxLength, List.of(limits), immutable, fallback);
    }

    /** A column that the database or the runtime fills. */
    public static ColumnInfo automatic(String name, String property, Role role) {
        return new ColumnInfo(name, property, role, role == Role.KEY, 0, Integer.MAX_VALUE);
    }

    /** The same, which a row may leave empty: one that others have written. */
    public ColumnInfo optional() {
        return new ColumnInfo(name, property, role, true, minLength, maxLength, limits, immutable, fallback);
    }

    /** The same, which keeps the value that it was inserted with. */
    public ColumnInfo asImmutable() {
        return new ColumnInfo(name, property, role, nullable, minLength, maxLength, limits, true, fallback);
    }

    /** The same, computed by {@code sql} at an insert that has no value for it. */
    public ColumnInfo withFallback(String sql) {
        return new ColumnInfo(name, property, role, nullable, minLength, maxLength, limits, immutable, sql);
    }

    /** Whether a write has to ask the database what stands there now. */
    boolean isComputed(boolean insert) {
        return role == Role.GENERATED || insert && fallback != null;
    }
}
