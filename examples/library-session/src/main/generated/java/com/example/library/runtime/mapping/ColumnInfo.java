package com.example.library.runtime.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime must know of a column.
 *
 * @param name in the database, unquoted
 * @param property in the schema, for messages
 * @param nullable whether a row may leave it empty
 * @param typeLimit what its type in the schema demands beyond that in Java: length, digits, form
 * @param limits that a value keeps to beyond its type
 * @param cast PostgreSQL's type of a column that travels as text: {@code jsonb}; empty for one that travels as what it is
 * @param immutable whether it keeps the value that it was inserted with
 * @param fallback the SQL that an insert computes it by when it has no value; null when nothing does
 */
public record ColumnInfo(
        String name,
        String property,
        Role role,
        boolean nullable,
        TypeLimit typeLimit,
        List<Limit> limits,
        String cast,
        boolean immutable,
        @Nullable String fallback) {

    public ColumnInfo {
        limits = List.copyOf(limits);
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
        /** The runtime: the moment when the row was marked as deleted; null while it lives. */
        DELETED,
        /** The database, from other columns, at each write. */
        GENERATED,
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

    /** A value that the user gives, of which its Java type says all. */
    public static ColumnInfo plain(String name, String property, boolean nullable) {
        return of(name, property, nullable, TypeLimit.none(), "");
    }

    /** A text of {@code minLength} to {@code maxLength} code points. */
    public static ColumnInfo text(String name, String property, boolean nullable, int minLength, int maxLength) {
        return of(name, property, nullable, TypeLimit.characters(minLength, maxLength), "");
    }

    /** A decimal number of {@code precision} digits, {@code scale} of them behind the point. */
    public static ColumnInfo decimal(String name, String property, boolean nullable, int precision, int scale) {
        return of(name, property, nullable, TypeLimit.digits(precision, scale), "");
    }

    /** A list of such texts. */
    public static ColumnInfo texts(String name, String property, boolean nullable, int minLength, int maxLength) {
        return of(
                name,
                property,
                nullable,
                TypeLimit.characters(minLength, maxLength).ofEach(),
                "");
    }

    /** A list of such numbers. */
    public static ColumnInfo decimals(String name, String property, boolean nullable, int precision, int scale) {
        return of(name, property, nullable, TypeLimit.digits(precision, scale).ofEach(), "");
    }

    /** At most {@code maxLength} bytes. */
    public static ColumnInfo bytes(String name, String property, boolean nullable, int maxLength) {
        return of(name, property, nullable, TypeLimit.bytes(maxLength), "");
    }

    /** A ULID. */
    public static ColumnInfo ulid(String name, String property, boolean nullable) {
        return of(name, property, nullable, TypeLimit.ulid(), "");
    }

    /** A list of them. */
    public static ColumnInfo ulids(String name, String property, boolean nullable) {
        return of(name, property, nullable, TypeLimit.ulid().ofEach(), "");
    }

    /** A JSON text. */
    public static ColumnInfo json(String name, String property, boolean nullable) {
        return of(name, property, nullable, TypeLimit.json(), "jsonb");
    }

    /** The text of a value of PostgreSQL's {@code type}. */
    public static ColumnInfo cast(String name, String property, boolean nullable, String type) {
        return of(name, property, nullable, TypeLimit.none(), type);
    }

    /** A column that the database or the runtime fills, and that a row may leave empty: one that others have written. */
    public static ColumnInfo optional(String name, String property, Role role) {
        return new ColumnInfo(name, property, role, true, TypeLimit.none(), List.of(), "", false, null);
    }

    /** A column that the database or the runtime fills. */
    public static ColumnInfo automatic(String name, String property, Role role) {
        return new ColumnInfo(
                name, property, role, role.isMadeAtInsert(), TypeLimit.none(), List.of(), "", false, null);
    }

    /** The same column, whose values keep to {@code limits}. */
    public ColumnInfo with(Limit... limits) {
        return new ColumnInfo(name, property, role, nullable, typeLimit, List.of(limits), cast, immutable, fallback);
    }

    /** The same, which keeps the value that it was inserted with. */
    public ColumnInfo asImmutable() {
        return new ColumnInfo(name, property, role, nullable, typeLimit, limits, cast, true, fallback);
    }

    /** The same, computed by {@code sql} at an insert that has no value for it. */
    public ColumnInfo withFallback(String sql) {
        return new ColumnInfo(name, property, role, nullable, typeLimit, limits, cast, immutable, sql);
    }

    /** Whether a write has to ask the database what stands there now. */
    boolean isComputed(boolean insert) {
        return role == Role.GENERATED || insert && fallback != null;
    }

    private static ColumnInfo of(String name, String property, boolean nullable, TypeLimit typeLimit, String cast) {
        return new ColumnInfo(name, property, Role.PLAIN, nullable, typeLimit, List.of(), cast, false, null);
    }
}
