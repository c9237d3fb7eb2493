package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.diagnostic.NearestWord;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Names;
import dev.scaffold.generator.syntax.EntityNode.CheckNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A check is one condition over the columns of its own row. */
final class ChecksAreUnderstood implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            Map<String, CheckNode> byName = new HashMap<>();
            for (CheckNode check : linked.node().checks()) {
                Diagnostics inside = diagnostics.at("in check " + check.name().value() + " of entity "
                        + linked.entity().name());
                CheckNode first = byName.putIfAbsent(Names.snake(check.name().value()), check);
                if (first != null) {
                    inside.report(
                            DiagnosticCode.E204,
                            check.name().at(),
                            "\"" + check.name().value() + "\" and \""
                                    + first.name().value() + "\" both become one constraint",
                            "rename one of them");
                }
                condition(check, linked, inside);
            }
        }
    }

    private static void condition(CheckNode check, LinkedEntity linked, Diagnostics diagnostics) {
        CheckCondition condition = CheckCondition.parse(check.expression());
        if (condition.problem().isPresent()) {
            CheckCondition.Problem problem = condition.problem().get();
            diagnostics.report(DiagnosticCode.E505, problem.at(), problem.message(), problem.hint());
            return;
        }
        List<String> known =
                linked.entity().columns().stream().map(Column::name).toList();
        Set<String> unreadable = new TreeSet<>();
        linked.unreadable().forEach(name -> unreadable.addAll(List.of(Names.snake(name), Names.snake(name) + "_id")));
        for (CheckCondition.ColumnUse use : condition.columns()) {
            if (known.contains(use.column()) || unreadable.contains(use.column())) continue;
            Optional<String> near = NearestWord.to(use.column(), known);
            diagnostics.report(
                    DiagnosticCode.E505,
                    use.at(),
                    "entity " + linked.entity().name() + " has no column \"" + use.column() + "\"",
                    near.map(word -> "did you mean \"" + word + "\"?")
                            .orElse("a check names columns: " + String.join(", ", known)));
        }
        if (condition.columns().isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E505,
                    check.expression().at(),
                    "the check names no column",
                    "a check is a condition over the columns of one row: pages > 0");
        }
    }
}
