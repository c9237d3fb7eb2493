package dev.scaffold.generator.schema;

import java.util.List;

/**
 * What a valid {@code schema.yaml} means: every name resolved, every default filled in. Lists are in the order of the file,
 * and everything generated keeps that order.
 */
public record Schema(Project project, List<EnumType> enums, List<Mixin> mixins, List<Entity> entities) {

    /** Without mixins. */
    public Schema(Project project, List<EnumType> enums, List<Entity> entities) {
        this(project, enums, List.of(), entities);
    }

    public Schema {
        enums = List.copyOf(enums);
        mixins = List.copyOf(mixins);
        entities = List.copyOf(entities);
    }

    /** The entity called {@code name}; the linker has made sure that there is one. */
    public Entity entity(String name) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no entity " + name));
    }
}
