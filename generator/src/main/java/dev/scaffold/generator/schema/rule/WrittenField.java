package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.ValueObject;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.Optional;

/**
 * What a column was written as: a field of an entity, or a part of a value object, which says the type for all that embed it.
 *
 * @param where {@code in field amount of value Money}
 */
record WrittenField(Optional<FieldNode> node, SourceSpan fallback, String where) {

    static WrittenField of(LinkedSchema schema, LinkedEntity linked, Field field) {
        if (field.value().isEmpty()) {
            return new WrittenField(linked.node().field(field.name()), field.at(), linked.where(field.name()));
        }
        String[] path = field.name().split("\\.");
        ValueObject object = field.value().get().type();
        for (int i = 1; i < path.length - 1; i++) object = nested(object, path[i]);
        String last = path[path.length - 1];
        return new WrittenField(
                part(schema, object.name(), last), field.at(), "in field " + last + " of value " + object.name());
    }

    private static ValueObject nested(ValueObject object, String name) {
        return object.components().stream()
                .filter(ValueObject.Nested.class::isInstance)
                .map(ValueObject.Nested.class::cast)
                .filter(one -> one.name().equals(name))
                .map(ValueObject.Nested::type)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<FieldNode> part(LinkedSchema schema, String value, String name) {
        return schema.node().values().stream()
                .filter(node -> node.name().value().equals(value))
                .findFirst()
                .flatMap(node -> node.fields().stream()
                        .filter(one -> one.name().value().equals(name))
                        .findFirst());
    }

    /** Of its type. */
    SourceSpan typeAt() {
        return node.flatMap(FieldNode::type).map(TypeNode::at).orElse(fallback);
    }

    /** For problems with it. */
    Diagnostics inside(Diagnostics diagnostics) {
        return diagnostics.at(where);
    }
}
