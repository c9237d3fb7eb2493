package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.diagnostic.NearestWord;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Names;
import dev.scaffold.generator.syntax.EntityNode.CheckNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A check is one condition over the columns of its own row. */
final class ChecksAreUnderstood implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            for (CheckNode check : linked.node().checks()) {
                String where = "in check " + check.name().value() + " of entity "
                        + linked.entity().name();
                check(check, linked, schema.databases(), diagnostics.at(where));
            }
        }
    }

    private static void check(CheckNode check, LinkedEntity linked, List<Database> databases, Diagnostics diagnostics) {
        CheckCondition condition = CheckCondition.parse(check.expression().text(), databases);
        if (condition.problem().isPresent()) {
            CheckCondition.Problem problem = condition.problem().get();
            diagnostics.report(DiagnosticCode.E505, problem.at(), problem.message(), problem.hint());
            return;
        }
        List<String> known = linked.tableColumns().stream().map(Column::name).toList();
        Set<String> unreadable = new TreeSet<>();
        linked.unreadable().forEach(name -> unreadable.addAll(List.of(Names.snake(name), Names.snake(name) + "_id")));
        for (CheckCondition.ColumnUse use : condition.columns()) {
            if (known.contains(use.column()) || unreadable.contains(use.column())) continue;
            diagnostics.report(
                    DiagnosticCode.E505,
                    use.at(),
                    "entity " + linked.entity().name() + " has no column \"" + use.column() + "\"",
                    hint(use.column(), known));
        }
        if (condition.columns().isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E505,
                    check.expression().text().at(),
                    "the check names no column",
                    "a check is a condition over the columns of one row: pages > 0");
        }
    }

    private static String hint(String column, List<String> known) {
        for (String one : known) {
            if (one.equalsIgnoreCase(column)) return "a column with capitals is quoted in a check: \"" + one + "\"";
        }
        return NearestWord.to(column, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("a check names columns: " + String.join(", ", known));
    }
}
