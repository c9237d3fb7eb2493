package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.Inheritance;
import dev.scaffold.generator.syntax.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A schema on its way to being valid: what could be linked, beside what was written. */
public record LinkedSchema(
        SchemaNode node, List<Database> databases, List<EnumType> enums, List<LinkedEntity> entities) {

    public LinkedSchema {
        databases = List.copyOf(databases);
        enums = List.copyOf(enums);
        entities = List.copyOf(entities);
    }

    LinkedEntity entity(String name) {
        return entities.stream()
                .filter(linked -> linked.entity().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What {@code linked} extends, and what that extends, up to the root. */
    List<LinkedEntity> ancestors(LinkedEntity linked) {
        List<LinkedEntity> ancestors = new ArrayList<>();
        Optional<String> next = parent(linked);
        while (next.isPresent()) {
            LinkedEntity parent = entity(next.get());
            ancestors.add(parent);
            next = parent(parent);
        }
        return ancestors;
    }

    /** All entities of the tree whose root {@code linked} is, itself included. */
    List<LinkedEntity> tree(LinkedEntity root) {
        return entities.stream()
                .filter(linked -> linked.entity()
                        .inheritance()
                        .filter(tree -> tree.root().equals(root.entity().name()))
                        .isPresent())
                .toList();
    }

    private static Optional<String> parent(LinkedEntity linked) {
        return linked.entity().inheritance().flatMap(Inheritance::parent);
    }
}
