package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Names;
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
                LinkedEntity.columns(member).forEach(column -> column(column.name(), member, linked, inside));
                if (member instanceof Relation.ManyToMany many && many.makesTable()) {
                    table(many.joinTable(), linked.joinTableAt(many), inside);
                }
            }
        }
    }

    private static void column(String name, Member member, LinkedEntity linked, Diagnostics diagnostics) {
        String owner = COLUMNS.get(name.toLowerCase(Locale.ROOT));
        if (owner == null) return;
        diagnostics.report(
                DiagnosticCode.E215,
                linked.columnAt(member, name),
                "\"" + name + "\" is a system column of " + owner,
                hint(member, !linked.columnAt(member, name).equals(member.at())));
    }

    /** {@code said}: whether the column is not just called like the field. */
    private static String hint(Member member, boolean said) {
        if (member instanceof Field field && field.value().isPresent())
            return "rename that part of the value, or begin its columns otherwise, in long form: \"prefix: "
                    + Names.snake(field.value().get().name()) + "_\"";
        boolean several =
                member instanceof Relation.ToOne toOne && toOne.columns().size() > 1;
        String way = several
                ? "name each column with \"columns:\" in long form"
                : "give its column another name: \"column " + Names.snake(member.name()) + "_value\"";
        return said ? way : "rename the field, or " + way;
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
