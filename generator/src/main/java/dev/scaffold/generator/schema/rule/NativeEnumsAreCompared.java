package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.rule.ReadSql.Kind;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.IndexNode;
import dev.scaffold.generator.syntax.SqlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQL of the schema over a native enum compares it with its values: to PostgreSQL it is no text. */
final class NativeEnumsAreCompared implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            Map<String, EnumType> columns = natives(linked);
            if (columns.isEmpty()) continue;
            for (var check : linked.node().checks()) {
                String where = "in check " + check.name().value() + " "
                        + linked.where().replaceFirst("in", "of");
                check(check.expression(), Kind.CHECK, columns, diagnostics.at(where));
            }
            for (IndexNode index : linked.node().indexes()) index(index, columns, diagnostics.at(linked.where()));
            for (IndexNode unique : linked.node().uniques()) index(unique, columns, diagnostics.at(linked.where()));
            for (FieldNode field : linked.node().fields()) {
                Diagnostics inside = diagnostics.at(linked.where(field.name().value()));
                field.value().generated().ifPresent(sql -> check(sql, Kind.GENERATED, columns, inside));
                if (type(linked, field).isPresent()) filled(field, inside);
            }
        }
    }

    private static void index(IndexNode index, Map<String, EnumType> columns, Diagnostics diagnostics) {
        index.expressions().forEach(sql -> check(sql, Kind.EXPRESSION, columns, diagnostics));
        index.where().ifPresent(sql -> check(sql, Kind.WHERE, columns, diagnostics));
    }

    private static void check(SqlNode sql, Kind kind, Map<String, EnumType> columns, Diagnostics diagnostics) {
        if (sql.asIs()) return;
        ReadSql read = ReadSql.parse(sql.text(), kind, List.of(Database.POSTGRESQL));
        // Problems are told by another rule.
        if (read.problem().isPresent()) return;
        Map<String, Optional<String>> wrong = EnumUses.wrong(sql.text(), kind, columns);
        for (ReadSql.ColumnUse use : read.columns()) {
            if (!wrong.containsKey(use.column())) continue;
            EnumType type = columns.get(use.column());
            List<String> values =
                    type.constants().stream().map(EnumType.Constant::value).toList();
            Optional<String> text = wrong.get(use.column()).filter(value -> !values.contains(value));
            if (text.isPresent()) {
                diagnostics.reportUnknown(
                        DiagnosticCode.E505,
                        use.at(),
                        "\"" + use.column() + "\" is compared with '" + text.get() + "', which is no value of "
                                + type.name(),
                        text.get(),
                        values);
                continue;
            }
            diagnostics.report(
                    DiagnosticCode.E505,
                    use.at(),
                    "\"" + use.column() + "\" is a native enum, which PostgreSQL compares with its values only",
                    "write " + use.column() + " = '" + values.get(0)
                            + "' or another stored value, or give PostgreSQL its own words: { sql: \"…\" }");
        }
    }

    /** What the database fills it with is a text, of which PostgreSQL makes no constant by itself. */
    private static void filled(FieldNode field, Diagnostics diagnostics) {
        Optional<SourceSpan> at = field.defaultValue()
                .filter(FieldNode.DefaultNode::sql)
                .map(FieldNode.DefaultNode::at)
                .or(() -> field.value().generated().map(sql -> sql.text().at()));
        at.ifPresent(place -> diagnostics.report(
                DiagnosticCode.E505,
                place,
                "a native enum is not computed by the database",
                "a default that is one of its constants works: = draft"));
    }

    private static Map<String, EnumType> natives(LinkedEntity linked) {
        Map<String, EnumType> natives = new HashMap<>();
        for (Column column : linked.tableColumns()) {
            if (column.type() instanceof FieldType.Enumeration e
                    && e.type().nativeType().isPresent()) natives.put(column.name(), e.type());
        }
        return natives;
    }

    private static Optional<EnumType> type(LinkedEntity linked, FieldNode field) {
        return linked.entity()
                .member(field.name().value())
                .flatMap(member -> LinkedEntity.columns(member).stream().findFirst())
                .map(Column::name)
                .map(natives(linked)::get);
    }
}
