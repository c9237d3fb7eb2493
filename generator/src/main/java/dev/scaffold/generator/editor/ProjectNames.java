package dev.scaffold.generator.editor;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<String> entities = names(schema.entities().stream().map(EntityNode::name));
        List<String> types = names(schema.enums().stream().map(one -> one.name()));
        return new ProjectNames(entities, types, List.of(), otherSides(schema, Set.copyOf(entities)));
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

    private static List<String> names(Stream<Located<String>> names) {
        return names.map(Located::value).distinct().collect(Collectors.toList());
    }
}
