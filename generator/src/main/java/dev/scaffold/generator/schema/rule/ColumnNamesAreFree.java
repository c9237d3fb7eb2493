package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.SourceSpan;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Some names belong to the database itself, or to Liquibase, quoted or not. */
final class ColumnNamesAreFree implements SchemaRule {

    private static final Map<String, String> COLUMNS = new TreeMap<>(Map.of(
            "cmax", "PostgreSQL",
            "cmin", "PostgreSQL",
            "ctid", "PostgreSQL",
            "tableoid", "PostgreSQL",
            "xmax", "PostgreSQL",
            "xmin", "PostgreSQL",
            "oid", "PostgreSQL and SQLite",
            "rowid", "SQLite",
            "_rowid_", "SQLite"));

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            if (linked.hasTable()) table(linked.entity().table(), linked.tableAt(), diagnostics.at(linked.where()));
            for (Member member : linked.entity().members()) {
                Diagnostics inside = diagnostics.at(linked.where(member.name()));
                LinkedEntity.columns(member).forEach(column -> column(column.name(), member, inside));
                if (member instanceof Relation.ManyToMany many && many.makesTable()) {
                    table(many.joinTable(), many.at(), inside);
                }
            }
        }
    }

    private static void column(String name, Member member, Diagnostics diagnostics) {
        String owner = COLUMNS.get(name.toLowerCase(Locale.ROOT));
        if (owner == null) return;
        diagnostics.report(
                DiagnosticCode.E215,
                member.at(),
                "\"" + name + "\" is a system column of " + owner,
                "rename the field, or give its column another name: \"column " + member.name() + "_value\"");
    }

    private static void table(String name, SourceSpan at, Diagnostics diagnostics) {
        String folded = name.toLowerCase(Locale.ROOT);
        boolean ledger = folded.equals("databasechangelog") || folded.equals("databasechangeloglock");
        if (!ledger && !folded.startsWith("sqlite_")) return;
        diagnostics.report(
                DiagnosticCode.E215,
                at,
                "the table name \"" + name + "\" belongs to "
                        + (ledger ? "Liquibase, which keeps its ledger there" : "SQLite"),
                "choose another name");
    }
}
