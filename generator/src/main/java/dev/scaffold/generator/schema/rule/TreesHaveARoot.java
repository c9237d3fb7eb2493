package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parents do not lead in a circle. */
final class TreesHaveARoot implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        Map<String, EntityNode> entities = new HashMap<>();
        for (EntityNode entity : schema.node().entities())
            entities.putIfAbsent(entity.name().value(), entity);
        Set<String> told = new HashSet<>();
        for (EntityNode entity : schema.node().entities()) {
            List<String> circle = circle(entity, entities);
            if (circle.isEmpty() || !told.add(entity.name().value())) continue;
            told.addAll(circle);
            Located<String> parent = entity.extended().orElseThrow();
            String message = circle.size() == 1
                    ? entity.name().value() + " extends itself"
                    : "the parents lead in a circle: " + String.join(" → ", circle) + " → " + circle.get(0);
            diagnostics
                    .at("in entity " + entity.name().value())
                    .report(DiagnosticCode.E601, parent.at(), message, "delete one \"extends\"");
        }
    }

    /** From {@code entity} up to itself again; empty when the way up does not come back to it. */
    private static List<String> circle(EntityNode entity, Map<String, EntityNode> entities) {
        List<String> way = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<EntityNode> next = Optional.of(entity);
        while (next.isPresent() && seen.add(next.get().name().value())) {
            way.add(next.get().name().value());
            next = next.get().extended().map(parent -> entities.get(parent.value()));
        }
        boolean back = next.filter(last -> last.name().equals(entity.name())).isPresent();
        return back ? way : List.of();
    }
}
