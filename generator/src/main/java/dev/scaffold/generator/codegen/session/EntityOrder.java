package dev.scaffold.generator.codegen.session;

import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Entities in an order in which their rows can be inserted: after those that they refer to. Where entities refer to each other
 * in a circle, optional relations do not count, then none does; the rows decide at run time. Otherwise in schema order.
 */
final class EntityOrder {

    private EntityOrder() {}

    static List<String> parentsFirst(Schema schema) {
        List<Entity> remaining = new ArrayList<>(schema.entities());
        Set<String> placed = new LinkedHashSet<>();
        Map<String, List<String>> families = new HashMap<>();
        for (Entity entity : schema.entities()) {
            families.put(
                    entity.name(),
                    schema.family(entity).stream().map(Entity::name).toList());
        }
        while (!remaining.isEmpty()) {
            Entity next = first(families, remaining, placed, relation -> true)
                    .or(() -> first(
                            families,
                            remaining,
                            placed,
                            relation -> !relation.column().nullable()))
                    .orElse(remaining.get(0));
            remaining.remove(next);
            placed.add(next.name());
        }
        return List.copyOf(placed);
    }

    private static Optional<Entity> first(
            Map<String, List<String>> families,
            List<Entity> remaining,
            Set<String> placed,
            Predicate<Relation.ToOne> counts) {
        return remaining.stream()
                .filter(entity -> entity.toOnes().stream()
                        .filter(counts)
                        .map(toOne -> families.get(toOne.target()))
                        .allMatch(targets -> targets.contains(entity.name()) || placed.containsAll(targets)))
                .findFirst();
    }
}
