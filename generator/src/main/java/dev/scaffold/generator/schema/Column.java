package dev.scaffold.generator.schema;

import java.util.Optional;

/**
 * One column of an entity's table.
 *
 * @param name always quoted in SQL
 * @param unique has a unique constraint of its own
 * @param index has an index of its own (for a foreign key: asked for, or made because nothing else covers it)
 */
public record Column(
        String name,
        FieldType type,
        boolean nullable,
        Optional<DefaultValue> defaultValue,
        boolean unique,
        boolean index,
        Role role,
        Optional<String> doc,
        ColumnRules rules) {

    /** Without rules beyond the type. */
    public Column(
            String name,
            FieldType type,
            boolean nullable,
            Optional<DefaultValue> defaultValue,
            boolean unique,
            boolean index,
            Role role,
            Optional<String> doc) {
        this(name, type, nullable, defaultValue, unique, index, role, doc, ColumnRules.NONE);
    }

    /** The same with an index of its own, or without. */
    Column withIndex(boolean index) {
        return new Column(name, type, nullable, defaultValue, unique, index, role, doc, rules);
    }

    /**
     * The same as part of a value in an entity.
     *
     * @param prefix of the value's columns
     * @param optional whether the value may be missing: then there is no default, which would be a part without the rest
     */
    Column embedded(String prefix, boolean optional) {
        Optional<DefaultValue> value = optional ? Optional.empty() : defaultValue;
        return new Column(prefix + name, type, nullable || optional, value, unique, index, role, doc, rules);
    }

    /** The same, but a new row gets no value by itself. */
    public Column withoutDefault() {
        return new Column(name, type, nullable, Optional.empty(), unique, index, role, doc, rules);
    }

    /** The same as {@code role} has it. */
    Column withRole(Role role, Optional<DefaultValue> initial) {
        return new Column(name, type, nullable, initial, unique, index, role, doc, rules);
    }

    /** Whether a row's first value may come from the database, because nobody gave one. */
    public boolean isFilledByDatabase() {
        return defaultValue.filter(DefaultValue.Sql.class::isInstance).isPresent();
    }

    /** The same in a table where not every row has it. */
    Column asOptional() {
        return new Column(name, type, true, Optional.empty(), unique, index, role, doc, rules);
    }

    /** The same with a value that another gives. */
    Column withRole(Role role) {
        return withRole(role, defaultValue);
    }

    /** Whether it is a {@code boolean} in Java: its accessor begins with {@code is}; that of a {@code Boolean} does not. */
    public boolean isPrimitiveBoolean() {
        return type instanceof FieldType.Bool && !nullable;
    }

    /** Who gives the column its value. */
    public enum Role {
        /** The user. */
        PLAIN,
        /** A number that is the key or a part of it, made by the database (identity). */
        KEY,
        /** A UUID that is the key or a part of it, made by the runtime at insert, in the order of time. */
        UUID,
        /** A ULID that is the key or a part of it, made by the runtime at insert, in the order of time. */
        ULID,
        /** The optimistic lock, an int starting at 0; kept by the runtime. */
        VERSION,
        /** The moment of the insert, kept by the runtime; the database has {@code now} as default. */
        CREATED,
        /** The moment of the last write, kept by the runtime; the database has {@code now} as default. */
        UPDATED,
        /** The moment when the row was deleted, without being removed; empty while it lives. Kept by the runtime. */
        DELETED,
        /** The database, from other columns of the row. */
        GENERATED,
        /** A foreign key: the key of the related row. */
        REFERENCE,
        /** The discriminator of a tree of inheritance: of which entity the row is. */
        KIND;

        /** Whether it is a key that nobody knows before the insert. */
        public boolean isMadeAtInsert() {
            return this == KEY || this == UUID || this == ULID;
        }
    }
}
