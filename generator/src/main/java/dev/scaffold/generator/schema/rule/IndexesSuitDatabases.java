package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.Index.OfColumn;
import dev.scaffold.generator.schema.Index.Part;
import java.util.List;

/** Each listed database can make the indexes that it does not skip. */
final class IndexesSuitDatabases implements SchemaRule {

    private static final String SKIP = "write \"db: sqlite: { skip: true }\" below it";

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            for (LinkedEntity.LinkedIndex one : linked.indexes()) {
                for (Database database : schema.databases()) {
                    if (one.index().skipped().contains(database)) continue;
                    if (database == Database.SQLITE) sqlite(one, diagnostics.at(linked.where()));
                    else postgresql(one, diagnostics.at(linked.where()));
                }
            }
        }
    }

    /** SQLite takes a row without a value for the smallest, and has no words to say otherwise. */
    private static void sqlite(LinkedEntity.LinkedIndex one, Diagnostics diagnostics) {
        for (Part part : one.index().parts()) {
            if (!(part instanceof OfColumn column) || column.nullsFirst().isEmpty()) continue;
            boolean habit = !column.descending();
            if (column.nullsFirst().get() == habit) continue;
            diagnostics.report(
                    DiagnosticCode.E504,
                    one.at(),
                    "sqlite has no index with nulls " + (habit ? "last in ascending" : "first in descending")
                            + " order",
                    SKIP);
        }
    }

    private static void postgresql(LinkedEntity.LinkedIndex one, Diagnostics diagnostics) {
        Index index = one.index();
        if (index.method().isEmpty()) return;
        String method = index.method().get();
        if (index.unique()) {
            diagnostics.report(
                    DiagnosticCode.E504,
                    one.at(),
                    "postgresql's " + method + " indexes are never unique",
                    "leave \"using\" out");
        }
        if (index.parts().stream().anyMatch(IndexesSuitDatabases::isOrdered)) {
            diagnostics.report(
                    DiagnosticCode.E504,
                    one.at(),
                    "postgresql's " + method + " indexes have no order",
                    "leave \"desc\" and \"nulls\" out");
        }
        if (index.parts().size() > 1 && List.of("hash", "spgist").contains(method)) {
            diagnostics.report(
                    DiagnosticCode.E504,
                    one.at(),
                    "postgresql's " + method + " indexes have one column",
                    "make one index for each");
        }
    }

    private static boolean isOrdered(Part part) {
        return part instanceof OfColumn column && !column.isPlain();
    }
}
