package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.syntax.SchemaNode;
import java.util.List;

/** A schema on its way to being valid: what could be linked, beside what was written. */
public record LinkedSchema(
        SchemaNode node, List<Database> databases, List<EnumType> enums, List<LinkedEntity> entities) {

    public LinkedSchema {
        databases = List.copyOf(databases);
        enums = List.copyOf(enums);
        entities = List.copyOf(entities);
    }
}
