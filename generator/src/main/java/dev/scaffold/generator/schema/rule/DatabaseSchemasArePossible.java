package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.DatabaseSchemas;
import dev.scaffold.generator.source.Located;
import java.util.Optional;

/**
 * A statement names a table the same way on each database: SQLite, which has no schemas, cannot be one of them. PostgreSQL
 * keeps names that begin with {@code pg_} for itself.
 */
final class DatabaseSchemasArePossible implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            Optional<Located<String>> said = DatabaseSchemas.said(linked.node());
            if (said.isEmpty() || !schema.databases().contains(Database.POSTGRESQL)) continue;
            check(schema, linked, said.get(), diagnostics.at(linked.where()));
        }
    }

    private static void check(LinkedSchema schema, LinkedEntity linked, Located<String> name, Diagnostics diagnostics) {
        if (schema.databases().contains(Database.SQLITE)) {
            diagnostics.report(
                    DiagnosticCode.E312,
                    name.at(),
                    "SQLite has no schemas, and sqlite is among the databases",
                    "\"table:\" with a prefix (lib_book) keeps names apart everywhere");
        } else if (name.value().startsWith("pg_") || name.value().equals("information_schema")) {
            diagnostics.report(
                    DiagnosticCode.E215,
                    name.at(),
                    "PostgreSQL keeps \"" + name.value() + "\" for itself",
                    "choose another name");
        } else if (!linked.hasTable()) {
            diagnostics.report(
                    DiagnosticCode.E607,
                    name.at(),
                    linked.entity().name()
                            + " has no table of its own: it is stored in that of an entity that it extends",
                    "say it there");
        }
    }
}
