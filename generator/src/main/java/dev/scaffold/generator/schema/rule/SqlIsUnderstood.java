package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.diagnostic.NearestWord;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Names;
import dev.scaffold.generator.schema.rule.ReadSql.Kind;
import dev.scaffold.generator.schema.rule.ReadSql.Problem;
import dev.scaffold.generator.syntax.EntityNode.CheckNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.IndexNode;
import dev.scaffold.generator.syntax.SqlNode;
import dev.scaffold.generator.syntax.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** SQL in the schema is what is expected there, over the columns of its own row. */
final class SqlIsUnderstood implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            Texts texts = new Texts(linked, schema.databases());
            for (CheckNode check : linked.node().checks()) {
                String where = "in check " + check.name().value() + " of entity "
                        + linked.entity().name();
                texts.check(check.expression(), Kind.CHECK, diagnostics.at(where));
            }
            Stream.concat(linked.node().indexes().stream(), linked.node().uniques().stream())
                    .forEach(index -> index(index, texts, diagnostics.at(linked.where())));
            for (FieldNode field : linked.node().fields()) {
                Diagnostics inside = diagnostics.at(linked.where(field.name().value()));
                field.value().generated().ifPresent(sql -> texts.check(sql, Kind.GENERATED, inside));
                field.defaultValue()
                        .filter(FieldNode.DefaultNode::sql)
                        .ifPresent(value -> texts.verbatim(
                                ReadSql.verbatim(new TextNode(value.text(), value.at(), false, 0)), inside));
            }
        }
    }

    private static void index(IndexNode index, Texts texts, Diagnostics diagnostics) {
        index.expressions().forEach(sql -> texts.check(sql, Kind.EXPRESSION, diagnostics));
        index.where().ifPresent(sql -> texts.check(sql, Kind.WHERE, diagnostics));
    }

    /** The SQL of one entity. */
    private record Texts(LinkedEntity linked, List<Database> databases) {

        void check(SqlNode sql, Kind kind, Diagnostics diagnostics) {
            if (sql.asIs()) {
                verbatim(ReadSql.verbatim(sql.text()), diagnostics);
                return;
            }
            ReadSql read = ReadSql.parse(sql.text(), kind, databases);
            if (read.problem().isPresent()) {
                verbatim(read.problem(), diagnostics);
                return;
            }
            List<String> known =
                    linked.tableColumns().stream().map(Column::name).toList();
            Set<String> unreadable = new TreeSet<>();
            linked.unreadable()
                    .forEach(name -> unreadable.addAll(List.of(Names.snake(name), Names.snake(name) + "_id")));
            for (ReadSql.ColumnUse use : read.columns()) {
                if (known.contains(use.column()) || unreadable.contains(use.column())) continue;
                if (diagnostics.isOfPart()) continue;
                diagnostics.report(
                        DiagnosticCode.E505,
                        use.at(),
                        "entity " + linked.entity().name() + " has no column \"" + use.column() + "\"",
                        hint(use.column(), known, kind));
            }
            if (kind == Kind.GENERATED) computed(read, diagnostics);
            if (read.columns().isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.E505,
                        sql.text().at(),
                        kind.named() + " names no column",
                        kind.nature() + ": " + kind.example());
            }
        }

        /** PostgreSQL computes all of them at once. */
        private void computed(ReadSql read, Diagnostics diagnostics) {
            for (ReadSql.ColumnUse use : read.columns()) {
                boolean computed = linked.entity().columns().stream()
                        .anyMatch(
                                column -> column.name().equals(use.column()) && column.role() == Column.Role.GENERATED);
                if (!computed) continue;
                diagnostics.report(
                        DiagnosticCode.E505,
                        use.at(),
                        "\"" + use.column() + "\" is computed itself",
                        "write its expression again instead of its name");
            }
        }

        void verbatim(Optional<Problem> problem, Diagnostics diagnostics) {
            problem.ifPresent(
                    found -> diagnostics.report(DiagnosticCode.E505, found.at(), found.message(), found.hint()));
        }

        private static String hint(String column, List<String> known, Kind kind) {
            for (String one : known) {
                if (one.equalsIgnoreCase(column)) {
                    return "a column with capitals is quoted in " + kind.noun() + ": \"" + one + "\"";
                }
            }
            return NearestWord.to(column, known)
                    .map(near -> "did you mean \"" + near + "\"?")
                    .orElse(kind.noun() + " names columns: " + String.join(", ", known));
        }
    }
}
