package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deleting one row deletes others in one way only: of several, or of a circle, nobody sees at a glance what goes. */
final class CascadesAreSingle implements SchemaRule {

    /** Deleting a {@code to} deletes rows of {@code from}. */
    private record Cascade(LinkedEntity from, Relation.ToOne relation) {

        String to() {
            return relation.target();
        }

        String words() {
            return from.entity().name() + "." + relation.name();
        }
    }

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        Map<String, List<Cascade>> byTarget = new HashMap<>();
        for (LinkedEntity linked : schema.entities()) {
            for (Relation.ToOne toOne : linked.entity().toOnes()) {
                // A tree goes branch by branch, which is what it is for.
                boolean itself = toOne.target().equals(linked.entity().name());
                if (toOne.onDelete() != Relation.OnDelete.CASCADE || itself) continue;
                byTarget.computeIfAbsent(toOne.target(), target -> new ArrayList<>())
                        .add(new Cascade(linked, toOne));
            }
        }
        Set<Relation.ToOne> told = new HashSet<>();
        for (LinkedEntity linked : schema.entities()) from(linked.entity().name(), byTarget, told, diagnostics);
    }

    /** Goes down from {@code root}, and tells of the second cascade that comes to one entity by way of another. */
    private static void from(
            String root, Map<String, List<Cascade>> byTarget, Set<Relation.ToOne> told, Diagnostics diagnostics) {
        Map<String, Cascade> reached = new LinkedHashMap<>();
        List<String> waiting = new ArrayList<>(List.of(root));
        for (int i = 0; i < waiting.size(); i++) {
            for (Cascade cascade : byTarget.getOrDefault(waiting.get(i), List.of())) {
                String name = cascade.from().entity().name();
                Cascade first = name.equals(root) ? null : reached.putIfAbsent(name, cascade);
                boolean beside = first != null && first.to().equals(cascade.to());
                if (first == null && !name.equals(root)) waiting.add(name);
                else if (!beside && told.add(cascade.relation())) report(root, first, cascade, diagnostics);
            }
        }
    }

    private static void report(String root, Cascade first, Cascade second, Diagnostics diagnostics) {
        String what = first == null
                ? "deleting " + root + " leads by way of " + second.words() + " back to " + root
                : "deleting " + root + " deletes " + second.from().entity().name() + " by way of " + first.words()
                        + " and of " + second.words();
        diagnostics
                .at(second.from().where(second.relation().name()))
                .report(
                        DiagnosticCode.W409,
                        second.relation().at(),
                        what,
                        "choose restrict for one of them, and delete those rows knowingly");
    }
}
