package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.SqlText;
import java.util.Optional;

/**
 * One column.
 *
 * @param member the field or relation that it holds
 * @param type an enum without docs and places, so that equal means equal in the database
 * @param identity whether the database makes the value
 * @param generated the expression that the database computes the value by
 */
record TableColumn(
        String name,
        String member,
        FieldType type,
        boolean nullable,
        Optional<DefaultValue> defaultValue,
        boolean identity,
        Optional<SqlText> generated,
        Optional<String> comment) {

    /** One that is not computed. */
    TableColumn(
            String name,
            String member,
            FieldType type,
            boolean nullable,
            Optional<DefaultValue> defaultValue,
            boolean identity,
            Optional<String> comment) {
        this(name, member, type, nullable, defaultValue, identity, Optional.empty(), comment);
    }

    /** The same column where it may or may not be left empty. */
    TableColumn nullable(boolean now) {
        return new TableColumn(name, member, type, now, defaultValue, identity, generated, comment);
    }

    /** As {@code database} has it: SQLite has no enum types. */
    TableColumn on(Database database) {
        boolean text = database == Database.SQLITE && nativeType().isPresent();
        if (!text) return this;
        EnumType type = ((FieldType.Enumeration) this.type).type();
        EnumType asText = new EnumType(type.name(), type.doc(), type.constants(), type.at());
        return new TableColumn(
                name, member, new FieldType.Enumeration(asText), nullable, defaultValue, identity, generated, comment);
    }

    /** The PostgreSQL enum type that it has. */
    Optional<String> nativeType() {
        return type instanceof FieldType.Enumeration e ? e.type().nativeType() : Optional.empty();
    }

    TableColumn withoutComment() {
        return new TableColumn(name, member, type, nullable, defaultValue, identity, generated, Optional.empty());
    }
}
