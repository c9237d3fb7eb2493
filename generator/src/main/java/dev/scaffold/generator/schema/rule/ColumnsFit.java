package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Database;

/** Databases limit the number of columns. */
final class ColumnsFit implements SchemaRule {

    private static final int POSTGRESQL = 1600;
    private static final int SQLITE = 2000;

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            if (!linked.hasTable()) continue;
            int columns = columns(schema, linked);
            for (Database database : schema.databases()) {
                int limit = database == Database.POSTGRESQL ? POSTGRESQL : SQLITE;
                if (columns <= limit) continue;
                diagnostics.report(
                        DiagnosticCode.E310,
                        linked.entity().at(),
                        "entity " + linked.entity().name() + " has " + columns + " columns; " + database.word()
                                + " allows " + limit,
                        "split it into two entities");
            }
        }
    }

    private static int columns(LinkedSchema schema, LinkedEntity linked) {
        int own = linked.entity().columns().size();
        return own
                + schema.tree(linked).stream()
                        .filter(child -> !child.hasTable())
                        .mapToInt(child -> child.entity().columns().size())
                        .sum();
    }
}
