package dev.scaffold.generator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a valid {@code schema.yaml} means: every name resolved, every default filled in. Lists are in the order of the file,
 * and everything generated keeps that order.
 *
 * @param databaseSchemas the schema on PostgreSQL that a table stands in, where it says one
 */
public record Schema(
        Project project,
        List<EnumType> enums,
        List<ValueObject> values,
        List<Mixin> mixins,
        List<Entity> entities,
        Map<String, String> databaseSchemas) {

    /** Without value objects, mixins and schemas on PostgreSQL. */
    public Schema(Project project, List<EnumType> enums, List<Entity> entities) {
        this(project, enums, List.of(), List.of(), entities, Map.of());
    }

    public Schema {
        enums = List.copyOf(enums);
        values = List.copyOf(values);
        mixins = List.copyOf(mixins);
        entities = List.copyOf(entities);
        databaseSchemas = Map.copyOf(databaseSchemas);
    }

    /** A table's name, behind that of its schema on PostgreSQL where it says one: {@code lib.book}. */
    public String qualified(String table) {
        String in = databaseSchemas.get(table);
        return in == null ? table : in + "." + table;
    }

    /** The entity called {@code name}; the linker has made sure that there is one. */
    public Entity entity(String name) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no entity " + name));
    }

    /** The entities that extend {@code entity} themselves. */
    public List<Entity> children(Entity entity) {
        return entities.stream()
                .filter(other -> other.inheritance()
                        .flatMap(Inheritance::parent)
                        .filter(entity.name()::equals)
                        .isPresent())
                .toList();
    }

    /** {@code entity}, its children, and theirs: each before its own children. */
    public List<Entity> family(Entity entity) {
        if (entity.inheritance().isEmpty()) return List.of(entity);
        List<Entity> family = new ArrayList<>(List.of(entity));
        for (Entity child : children(entity)) family.addAll(family(child));
        return family;
    }

    /** The kinds that rows of {@code entity} can be: itself and its descendants, without abstract ones. */
    public List<Entity> kinds(Entity entity) {
        return family(entity).stream().filter(one -> !one.isAbstract()).toList();
    }

    /** What {@code entity} extends, and what that extends, from the root down; then itself. */
    public List<Entity> lineage(Entity entity) {
        List<Entity> lineage = new ArrayList<>(List.of(entity));
        Optional<String> parent = entity.inheritance().flatMap(Inheritance::parent);
        while (parent.isPresent()) {
            lineage.add(0, entity(parent.get()));
            parent = lineage.get(0).inheritance().flatMap(Inheritance::parent);
        }
        return lineage;
    }

    /** {@code entity} with all indexes and checks that hold for its rows, inherited ones too. */
    public Entity withInheritedRules(Entity entity) {
        List<Entity> lineage = lineage(entity);
        return entity.with(
                entity.key(),
                entity.members(),
                lineage.stream().flatMap(one -> one.indexes().stream()).toList(),
                lineage.stream().flatMap(one -> one.checks().stream()).toList());
    }

    /** {@code entity} as its table is: those that share the table of another are not among them. */
    public List<Entity> tables() {
        return new StoredTables(this).all();
    }
}
