package dev.scaffold.generator.codegen.code;

import java.util.List;
import java.util.Optional;

/**
 * A value object in an entity: one property of the class, several of its columns.
 *
 * @param name in the schema: {@code price}
 * @param columns in the order of the record's components, those of nested ones in their place
 */
public record EmbeddedCode(
        String name,
        ValueCode value,
        boolean nullable,
        String variable,
        String getter,
        String setter,
        List<PropertyCode> columns,
        Optional<String> doc) {

    public EmbeddedCode {
        columns = List.copyOf(columns);
    }
}
