package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.DefaultValue;
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

    TableColumn withoutComment() {
        return new TableColumn(name, member, type, nullable, defaultValue, identity, generated, Optional.empty());
    }
}
