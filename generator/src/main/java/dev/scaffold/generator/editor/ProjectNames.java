package dev.scaffold.generator.editor;

import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The names that one project's schema gives to things.
 *
 * @param entities in the order of the file
 * @param types enums, named types and value objects
 * @param otherSides {@code Book.author[]}: for each relation what stands at its other side
 */
record ProjectNames(List<String> entities, List<String> types, List<String> mixins, List<String> otherSides) {

    static final ProjectNames NONE = new ProjectNames(List.of(), List.of(), List.of(), List.of());

    static ProjectNames of(SchemaNode schema) {
        List<String> entities = schema.entities().stream()
                .map(one -> one.name().value())
                .distinct()
                .toList();
        List<String> types = new ArrayList<>();
        schema.enums().forEach(one -> types.add(one.name().value()));
        schema.types().forEach(one -> types.add(one.name()));
        schema.values().forEach(one -> types.add(one.name().value()));
        List<String> mixins =
                schema.mixins().stream().map(one -> one.name().value()).toList();
        return new ProjectNames(entities, types, mixins, otherSides(schema, Set.copyOf(entities)));
    }

    private static List<String> otherSides(SchemaNode schema, Set<String> entities) {
        List<String> sides = new ArrayList<>();
        for (EntityNode entity : schema.entities()) {
            for (FieldNode field : entity.fields()) {
                boolean relation = field.type()
                        .filter(type -> type.member().isEmpty())
                        .filter(type -> entities.contains(type.name().value()))
                        .isPresent();
                String side = entity.name().value() + "." + field.name().value();
                // A required 1-1 is told from 1-n by its unique alone, and so is its other side.
                if (relation) sides.add(field.unique().isPresent() ? side : side + "[]");
            }
        }
        return sides;
    }
}
