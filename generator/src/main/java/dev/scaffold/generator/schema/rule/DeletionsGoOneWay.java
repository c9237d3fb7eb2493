package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Relation.OnDelete;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code on delete cascade} that leads around in a ring, or to one entity on two ways: deleting one row deletes more than the
 * relation at hand shows. A tree that deletes its branches is no ring.
 */
final class DeletionsGoOneWay implements SchemaRule {

    /** A cascade: deleting a row of {@code from} deletes rows of {@code to}, through {@code relation}. */
    private record Cascade(String from, String to, LinkedEntity owner, Relation.ToOne relation) {

        String name() {
            return to + "." + relation.name();
        }
    }

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        Map<String, List<Cascade>> cascades = new HashMap<>();
        for (LinkedEntity linked : schema.entities()) {
            for (Relation.ToOne toOne : linked.entity().toOnes()) {
                boolean tree = toOne.target().equals(linked.entity().name());
                if (toOne.onDelete() != OnDelete.CASCADE || tree) continue;
                Cascade cascade = new Cascade(toOne.target(), linked.entity().name(), linked, toOne);
                cascades.computeIfAbsent(cascade.from(), from -> new ArrayList<>())
                        .add(cascade);
            }
        }
        Set<Relation> reported = new HashSet<>();
        for (LinkedEntity linked : schema.entities()) {
            new Walk(cascades, reported, diagnostics).from(linked.entity().name());
        }
    }

    /** From one entity along all cascades, each entity once. */
    private static final class Walk {

        private final Map<String, List<Cascade>> cascades;
        private final Set<Relation> reported;
        private final Diagnostics diagnostics;
        private final Map<String, Cascade> reached = new HashMap<>();
        private String start = "";

        Walk(Map<String, List<Cascade>> cascades, Set<Relation> reported, Diagnostics diagnostics) {
            this.cascades = cascades;
            this.reported = reported;
            this.diagnostics = diagnostics;
        }

        void from(String entity) {
            start = entity;
            follow(entity);
        }

        private void follow(String entity) {
            for (Cascade cascade : cascades.getOrDefault(entity, List.of())) {
                Cascade before = reached.putIfAbsent(cascade.to(), cascade);
                if (cascade.to().equals(start)) {
                    report(cascade, "deleting one " + start + " deletes in a ring, back to other rows of " + start);
                } else if (before == null) {
                    follow(cascade.to());
                } else if (!before.from().equals(cascade.from())) {
                    report(
                            cascade,
                            "deleting one " + start + " reaches " + cascade.to() + " on two ways: " + before.name()
                                    + " and " + cascade.name());
                }
            }
        }

        private void report(Cascade cascade, String message) {
            if (!reported.add(cascade.relation())) return;
            diagnostics
                    .at(cascade.owner().where(cascade.relation().name()))
                    .report(
                            DiagnosticCode.W409,
                            cascade.owner()
                                    .node()
                                    .field(cascade.relation().name())
                                    .flatMap(field -> field.relation().onDelete())
                                    .map(rule -> rule.at())
                                    .orElse(cascade.relation().at()),
                            message,
                            "if that is not meant, choose restrict or set null for one of them");
        }
    }
}
