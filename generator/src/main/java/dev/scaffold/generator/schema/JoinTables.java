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
     * @param ownerColumn refers to that entity
     */
    record JoinTable(String name, String ownerColumn, String targetColumn) {}

    /** How often each pair of entities is linked n-n, whichever of them owns the link. */
    private final Map<Set<String>, Integer> links = new HashMap<>();

    JoinTables(SchemaNode schema, NameTable names) {
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
        String ownerColumn = Names.snake(owner.name().value()) + "_id";
        String targetColumn =
                (self ? Names.singular(fieldName) : Names.snake(target.name().value())) + "_id";
        return new JoinTable(name, ownerColumn, targetColumn);
    }

    private static Set<String> pair(EntityNode owner, String target) {
        return new TreeSet<>(List.of(owner.name().value(), target));
    }
}
