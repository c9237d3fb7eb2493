package dev.scaffold.runtime.mapping;

/**
 * What the runtime must know of a column.
 *
 * @param name in the database, unquoted
 * @param property in the schema, for messages
 * @param nullable whether a row may leave it empty
 * @param limit what its values have to be, beyond what their Java type says
 * @param cast PostgreSQL's type of a column that travels as text: {@code jsonb}; empty for one that travels as what it is
 */
public record ColumnInfo(String name, String property, Role role, boolean nullable, Limit limit, String cast) {

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
        UPDATED
    }

    /** A value that the user gives, without a limit of its own. */
    public static ColumnInfo plain(String name, String property, boolean nullable) {
        return limited(name, property, nullable, Limit.none());
    }

    /** A text of {@code minLength} to {@code maxLength} code points. */
    public static ColumnInfo text(String name, String property, boolean nullable, int minLength, int maxLength) {
        return limited(name, property, nullable, Limit.characters(minLength, maxLength));
    }

    /** A decimal number of {@code precision} digits, {@code scale} of them behind the point. */
    public static ColumnInfo decimal(String name, String property, boolean nullable, int precision, int scale) {
        return limited(name, property, nullable, Limit.digits(precision, scale));
    }

    /** At most {@code maxLength} bytes. */
    public static ColumnInfo bytes(String name, String property, boolean nullable, int maxLength) {
        return limited(name, property, nullable, Limit.bytes(maxLength));
    }

    /** A ULID. */
    public static ColumnInfo ulid(String name, String property, boolean nullable) {
        return limited(name, property, nullable, Limit.ulid());
    }

    /** A JSON text. */
    public static ColumnInfo json(String name, String property, boolean nullable) {
        return new ColumnInfo(name, property, Role.PLAIN, nullable, Limit.json(), "jsonb");
    }

    /** The text of a value of PostgreSQL's {@code type}. */
    public static ColumnInfo cast(String name, String property, boolean nullable, String type) {
        return new ColumnInfo(name, property, Role.PLAIN, nullable, Limit.none(), type);
    }

    /** A column that the database or the runtime fills. */
    public static ColumnInfo automatic(String name, String property, Role role) {
        return new ColumnInfo(name, property, role, role == Role.KEY, Limit.none(), "");
    }

    private static ColumnInfo limited(String name, String property, boolean nullable, Limit limit) {
        return new ColumnInfo(name, property, Role.PLAIN, nullable, limit, "");
    }
}
