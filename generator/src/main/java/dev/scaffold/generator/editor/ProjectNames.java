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
 * @param enumDefaults {@code Status = draft}: each enum with each of its constants
 */
record ProjectNames(
        List<String> entities,
        List<String> types,
        List<String> mixins,
        List<String> otherSides,
        List<String> enumDefaults) {

    static final ProjectNames NONE = new ProjectNames(List.of(), List.of(), List.of(), List.of(), List.of());

    /** An enum with more constants would drown the rest of what is offered. */
    private static final int MOST_CONSTANTS = 20;

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
        return new ProjectNames(
                entities, types, mixins, otherSides(schema, Set.copyOf(entities)), enumDefaults(schema));
    }

    private static List<String> enumDefaults(SchemaNode schema) {
        return schema.enums().stream()
                .filter(one -> one.constants().size() <= MOST_CONSTANTS)
                .flatMap(one -> one.constants().stream()
                        .map(constant ->
                                one.name().value() + " = " + constant.name().value()))
                .toList();
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
