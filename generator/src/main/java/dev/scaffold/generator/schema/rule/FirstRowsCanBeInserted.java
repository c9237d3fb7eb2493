package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Required relations do not form a ring: the first row would need another one before it. */
final class FirstRowsCanBeInserted implements SchemaRule {

    /**
     * A required relation: {@code from} cannot be inserted before {@code to}.
     *
     * @param key whether it is a part of the key that takes its value from the key of {@code to}
     */
    private record Need(String from, String field, String to, boolean key) {

        static Need of(String from, LinkedEntity owner, Relation.ToOne toOne) {
            boolean key = toOne.references().isEmpty()
                    && owner.entity().key().members().contains(toOne.name());
            return new Need(from, toOne.name(), toOne.target(), key);
        }
    }

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        Map<String, List<Need>> needs = new HashMap<>();
        for (LinkedEntity linked : schema.entities()) {
            for (LinkedEntity ancestor : schema.ancestors(linked)) {
                for (Relation.ToOne toOne : ancestor.entity().toOnes()) {
                    if (toOne.column().nullable()) continue;
                    needs.computeIfAbsent(linked.entity().name(), from -> new ArrayList<>())
                            .add(Need.of(linked.entity().name(), ancestor, toOne));
                }
            }
            for (Relation.ToOne toOne : linked.entity().toOnes()) {
                if (toOne.column().nullable() || !isChecked(toOne)) continue;
                Need need = Need.of(linked.entity().name(), linked, toOne);
                List<Need> ring = way(need.to(), need.from(), needs, new HashSet<>());
                if (ring == null) {
                    needs.computeIfAbsent(need.from(), from -> new ArrayList<>())
                            .add(need);
                } else {
                    report(linked, toOne, need, ring, diagnostics);
                }
            }
        }
        for (LinkedEntity linked : schema.entities()) {
            for (Relation.ToOne toOne : linked.entity().toOnes()) deferred(schema, linked, toOne, needs, diagnostics);
        }
    }

    /** Whether the target must be there when the row is inserted. */
    private static boolean isChecked(Relation.ToOne toOne) {
        return toOne.rules().constrained() && !toOne.rules().deferred();
    }

    /** Checked at commit, a row may come before what it refers to; but it must know that one's key. */
    private static void deferred(
            LinkedSchema schema,
            LinkedEntity linked,
            Relation.ToOne toOne,
            Map<String, List<Need>> needs,
            Diagnostics diagnostics) {
        if (toOne.column().nullable()
                || !toOne.rules().constrained()
                || !toOne.rules().deferred()) return;
        List<Need> ring = way(toOne.target(), linked.entity().name(), needs, new HashSet<>());
        if (ring == null) return;
        Set<String> names = new HashSet<>(Set.of(linked.entity().name(), toOne.target()));
        ring.forEach(need -> names.add(need.from()));
        boolean known = schema.entities().stream()
                .map(LinkedEntity::entity)
                .filter(entity -> names.contains(entity.name()))
                .anyMatch(entity -> entity.keyColumns().stream().noneMatch(column -> column.role() == Column.Role.KEY));
        if (known) return;
        diagnostics
                .at(linked.where(toOne.name()))
                .report(
                        DiagnosticCode.W403,
                        toOne.at(),
                        "a first row would have to know the key of " + toOne.target()
                                + ", which the database makes only when that is inserted",
                        "give one of them a key that is known before: \"id: uuid\", or one of its fields");
    }

    /** The needs that lead from one entity to another; null when none do. */
    private static @Nullable List<Need> way(String from, String to, Map<String, List<Need>> needs, Set<String> seen) {
        if (from.equals(to)) return List.of();
        if (!seen.add(from)) return null;
        for (Need need : needs.getOrDefault(from, List.of())) {
            List<Need> rest = way(need.to(), to, needs, seen);
            if (rest == null) continue;
            List<Need> way = new ArrayList<>(List.of(need));
            way.addAll(rest);
            return way;
        }
        return null;
    }

    private static void report(
            LinkedEntity linked, Relation.ToOne toOne, Need need, List<Need> ring, Diagnostics diagnostics) {
        // Keys that are made of each other are told by another rule.
        if (need.key() && ring.stream().allMatch(Need::key)) return;
        StringBuilder path = new StringBuilder(need.from() + "." + need.field());
        ring.forEach(next -> path.append(" → ").append(next.from()).append('.').append(next.field()));
        String message = ring.isEmpty()
                ? need.from() + " needs another " + need.from() + " before it: no first row can be inserted"
                : "no first row can be inserted, each needs the next: " + path;
        diagnostics
                .at(linked.where(toOne.name()))
                .report(
                        DiagnosticCode.E403,
                        toOne.at(),
                        message,
                        "make one of them optional: \"" + need.to() + "?\", or \"deferred\"");
    }
}
