package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;

/**
 * PostgreSQL refuses a row whose entry in an ordinary index takes more than a third of a page. Counted is one byte a
 * character: what does not fit then is refused, and what has no limit may come to it.
 */
final class IndexEntriesFit implements SchemaRule {

    /** PostgreSQL's, of 8 KiB pages: BTMaxItemSize. */
    private static final int LIMIT = 2704;

    private static final String LIST_HINT = "an index with \"db: postgresql: { using: gin }\" finds lists by elements";

    private static final String HINT = "index a beginning of it (expr: [\"left(title, 200)\"]), or shorten the type";

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        if (!schema.databases().contains(Database.POSTGRESQL)) return;
        for (LinkedEntity linked : schema.entities()) {
            for (Member member : linked.entity().members()) {
                LinkedEntity.columns(member).stream()
                        .filter(column -> column.unique() || column.index())
                        .forEach(column ->
                                check(List.of(column), member.at(), diagnostics.at(linked.where(member.name()))));
            }
            for (LinkedEntity.LinkedIndex one : linked.indexes()) {
                Index index = one.index();
                if (index.method().isPresent() || index.skipped().contains(Database.POSTGRESQL)) continue;
                List<Column> columns = linked.entity().columns().stream()
                        .filter(column -> index.columns().contains(column.name()))
                        .toList();
                check(columns, one.at(), diagnostics.at(linked.where()));
            }
        }
    }

    private static void check(List<Column> columns, SourceSpan at, Diagnostics diagnostics) {
        long bytes = columns.stream().mapToLong(IndexEntriesFit::bytes).sum();
        boolean open = columns.stream().anyMatch(column -> column.type() instanceof FieldType.Text);
        if (bytes > LIMIT) {
            diagnostics.report(
                    DiagnosticCode.E503,
                    at,
                    "an index entry may take " + bytes + " bytes here; postgresql allows " + LIMIT,
                    HINT);
        } else if (open) {
            diagnostics.report(
                    DiagnosticCode.W503,
                    at,
                    "an index over text fails at the first long value: postgresql allows " + LIMIT + " bytes an entry",
                    HINT);
        } else if (columns.stream().anyMatch(column -> column.type() instanceof FieldType.ListOf)) {
            diagnostics.report(
                    DiagnosticCode.W503,
                    at,
                    "an index over a list fails at the first long one: postgresql allows " + LIMIT + " bytes an entry",
                    LIST_HINT);
        }
    }

    private static long bytes(Column column) {
        if (column.type() instanceof FieldType.Varchar varchar) return varchar.length();
        if (column.type() instanceof FieldType.Char fixed) return fixed.length();
        return column.type() instanceof FieldType.Text ? 0 : 8;
    }
}
