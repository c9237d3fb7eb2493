package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.JoinNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of a join table fits the two ends of the relation. */
final class JoinCheck {

    private final NameTable names;
    private final JoinTables joinTables;
    private final Diagnostics diagnostics;

    JoinCheck(NameTable names, JoinTables joinTables, Diagnostics diagnostics) {
        this.names = names;
        this.joinTables = joinTables;
        this.diagnostics = diagnostics;
    }

    void check(EntityNode owner, FieldNode field, EntityNode target, JoinTables.JoinTable join) {
        field.relation().through().ifPresent(name -> through(name, owner, target));
        field.relation().join().ifPresent(node -> columns(node, join));
    }

    private void through(Located<String> name, EntityNode owner, EntityNode target) {
        Optional<EntityNode> entity = names.entity(name.value());
        if (entity.isEmpty()) {
            diagnostics.reportUnknown(
                    DiagnosticCode.E401,
                    name.at(),
                    "unknown entity \"" + name.value() + "\"",
                    name.value(),
                    names.entityNames());
        } else if (joinTables.through(entity.get(), owner, target).isEmpty()) {
            String both = owner == target
                    ? "twice to " + owner.name().value()
                    : "to " + owner.name().value() + " and to " + target.name().value();
            diagnostics.report(
                    DiagnosticCode.E406,
                    name.at(),
                    name.value() + " does not refer " + both,
                    "a link needs a to-one relation to each of its ends");
        }
    }

    private void columns(JoinNode node, JoinTables.JoinTable join) {
        List<String> known = new ArrayList<>(join.ownerColumns());
        known.addAll(join.targetColumns());
        if (!node.columns().isEmpty() && node.columns().size() != known.size()) {
            diagnostics.report(
                    DiagnosticCode.E407,
                    node.columns().get(0).at(),
                    "the two keys have " + known.size() + " columns, not "
                            + node.columns().size(),
                    "first those of the entity that says it, then the other's: " + String.join(", ", known));
        }
        for (Located<String> name : node.id()) {
            if (!join.rules().key().isEmpty()) known(name, known);
        }
        node.indexes().forEach(index -> index.forEach(name -> known(name, known)));
    }

    private void known(Located<String> name, List<String> known) {
        if (known.contains(name.value())) return;
        diagnostics.reportUnknown(
                DiagnosticCode.E501,
                name.at(),
                "the join table has no column \"" + name.value() + "\"",
                name.value(),
                known);
    }
}
