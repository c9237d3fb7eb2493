package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.source.SourceSpan;

/** SQLite would keep a decimal as a floating point number, and lose digits silently; PostgreSQL's own types it has not. */
final class DatabasesHaveTheTypes implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        if (!schema.databases().contains(Database.SQLITE)) return;
        for (LinkedEntity linked : schema.entities()) {
            for (Field field : linked.entity().fields()) {
                WrittenField written = WrittenField.of(schema, linked, field);
                check(field.column().type(), written.typeAt(), written.inside(diagnostics));
            }
        }
    }

    private static void check(FieldType type, SourceSpan at, Diagnostics diagnostics) {
        if (type instanceof FieldType.ListOf) {
            diagnostics.report(
                    DiagnosticCode.E312,
                    at,
                    "SQLite has no arrays, and sqlite is among the databases",
                    "an entity of its own can be listed, or a json holds them all");
        }
        boolean exact = type instanceof FieldType.Decimal decimal && !decimal.doubleOnSqlite();
        if (exact || type instanceof FieldType.Numeric) {
            String accepted = exact ? ", and \"db: { sqlite: { type: double } }\" accepts what a double loses" : "";
            diagnostics.report(
                    DiagnosticCode.E312,
                    at,
                    "SQLite has no exact decimals, and sqlite is among the databases",
                    "a long of the smallest unit (price_cents: long) is exact everywhere" + accepted);
        }
        if (type instanceof FieldType.Native ofPostgresql) {
            diagnostics.report(
                    DiagnosticCode.E312,
                    at,
                    "SQLite has no type \"" + ofPostgresql.name() + "\", and sqlite is among the databases",
                    "a string holds its text everywhere");
        }
    }
}
