package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.LimitChecks;
import dev.scaffold.generator.schema.Names;
import dev.scaffold.generator.syntax.EntityNode.CheckNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The checks of a table differ in name, also from those that hold a column to its type and its limits. */
final class CheckNamesDiffer implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) check(linked, diagnostics);
    }

    private static void check(LinkedEntity linked, Diagnostics diagnostics) {
        Set<String> ofTypes = ofTypes(linked.entity());
        Map<String, CheckNode> byName = new HashMap<>();
        for (CheckNode check : linked.node().checks()) {
            String written = check.name().value();
            String name = Names.snake(written);
            Diagnostics inside = diagnostics.at(
                    "in check " + written + " of entity " + linked.entity().name());
            CheckNode first = byName.putIfAbsent(name, check);
            if (first != null) {
                inside.report(
                        DiagnosticCode.E216,
                        check.name().at(),
                        "\"" + written + "\" and \"" + first.name().value() + "\" in line "
                                + first.name().at().line() + " both become the constraint " + name,
                        "rename one of them");
            } else if (ofTypes.contains(name)) {
                inside.report(
                        DiagnosticCode.E216,
                        check.name().at(),
                        "\"" + name + "\" is the name of the check that comes with the column's type or limits",
                        "choose another name");
            }
        }
    }

    /** What the migrations call the checks that come with a type: {@code title_length}. */
    private static Set<String> ofTypes(Entity entity) {
        Set<String> names = new TreeSet<>();
        for (Column column : entity.columns()) {
            ConstraintNames.typeCheckName(column.name(), column.type()).ifPresent(names::add);
            names.addAll(LimitChecks.names(column));
        }
        return names;
    }
}
