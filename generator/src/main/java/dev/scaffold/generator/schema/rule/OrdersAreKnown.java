package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.OrderNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows are ordered by what they have: {@code orderBy} of an entity by its own fields, {@code order by} of a relation by its target's. */
final class OrdersAreKnown implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            check(linked.node().orderBy(), linked, schema, diagnostics.at(linked.where()));
            for (FieldNode field : linked.node().fields()) {
                List<OrderNode> order = field.relation().orderBy();
                if (order.isEmpty()) continue;
                linked.entity()
                        .member(field.name().value())
                        .filter(Relation.class::isInstance)
                        .map(member -> ((Relation) member).target())
                        .ifPresent(target -> schema.entities().stream()
                                .filter(other -> other.entity().name().equals(target))
                                .findFirst()
                                .ifPresent(other -> check(
                                        order,
                                        other,
                                        schema,
                                        diagnostics.at(linked.where(field.name().value())))));
            }
        }
    }

    private static void check(
            List<OrderNode> order, LinkedEntity entity, LinkedSchema schema, Diagnostics diagnostics) {
        List<LinkedEntity> whole = Stream.concat(schema.ancestors(entity).stream(), Stream.of(entity))
                .toList();
        List<String> known = whole.stream()
                .flatMap(one -> one.entity().members().stream())
                .filter(member -> !LinkedEntity.columns(member).isEmpty())
                .map(Member::name)
                .toList();
        for (OrderNode one : order) {
            Located<String> field = one.field();
            boolean told = whole.stream().anyMatch(linked -> linked.unreadable().contains(field.value()));
            if (told || known.contains(field.value())) continue;
            Optional<String> part = known.stream()
                    .filter(name -> name.startsWith(field.value() + "."))
                    .findFirst();
            if (part.isPresent()) {
                diagnostics.report(
                        DiagnosticCode.E501,
                        field.at(),
                        "\"" + field.value() + "\" is a value object, and rows are ordered by its parts",
                        "for example: " + part.get());
                continue;
            }
            diagnostics.reportUnknown(
                    DiagnosticCode.E501,
                    field.at(),
                    "entity " + entity.entity().name() + " has no field \"" + field.value() + "\" to order by",
                    field.value(),
                    known);
        }
    }
}
