package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.JoinNode;
import dev.scaffold.generator.syntax.SchemaNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of join tables and their columns. */
final class JoinTables {

    /**
     * The join table of an n-n relation, seen from the entity that declares it.
     *
     * @param ownerColumns refer to that entity
     */
    record JoinTable(String name, List<String> ownerColumns, List<String> targetColumns) {}

    /** How often each pair of entities is linked n-n, whichever of them owns the link. */
    private final Map<Set<String>, Integer> links = new HashMap<>();

    private final Keys keys;

    JoinTables(SchemaNode schema, NameTable names, Keys keys) {
        this.keys = keys;
        for (EntityNode entity : schema.entities()) {
            for (FieldNode field : entity.fields()) {
                boolean owner = field.type().filter(JoinTables::isOwner).isPresent();
                if (!owner) continue;
                String target = field.type().get().name().value();
                if (names.entity(target).isPresent()) links.merge(pair(entity, target), 1, Integer::sum);
            }
        }
    }

    /** Whether {@code type}, if it names an entity, is written {@code Tag[]}. */
    static boolean isOwner(TypeNode type) {
        return type.list() && type.member().isEmpty();
    }

    JoinTable of(EntityNode owner, FieldNode field, EntityNode target) {
        String ownerTable = NameTable.table(owner);
        String targetTable = NameTable.table(target);
        String fieldName = Names.snake(field.name().value());
        boolean self = owner.name().value().equals(target.name().value());
        boolean alone = !self && links.getOrDefault(pair(owner, target.name().value()), 1) == 1;
        String name = field.relation()
                .join()
                .flatMap(JoinNode::table)
                .map(Located::value)
                .orElseGet(() -> ownerTable + "_" + (alone ? targetTable : fieldName));
        return new JoinTable(
                name,
                columns(Names.snake(owner.name().value()), owner),
                columns(
                        self
                                ? Names.singular(fieldName)
                                : Names.snake(target.name().value()),
                        target));
    }

    /** The columns that refer to {@code entity}, named like those of a to-one relation {@code stem}. */
    private List<String> columns(String stem, EntityNode entity) {
        List<Keys.Part> parts = keys.parts(entity);
        if (parts.size() == 1) return List.of(stem + "_id");
        return parts.stream().map(part -> stem + "_" + part.name()).toList();
    }

    private static Set<String> pair(EntityNode owner, String target) {
        return new TreeSet<>(List.of(owner.name().value(), target));
    }
}
