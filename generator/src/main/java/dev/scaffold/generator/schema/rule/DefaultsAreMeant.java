package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.syntax.FieldNode.DefaultNode;
import java.util.regex.Pattern;

/** A default without quotes is a text for a text field, also where it looks like SQL. */
final class DefaultsAreMeant implements SchemaRule {

    private static final Pattern SQL = Pattern.compile(
            "(?i)null|sysdate|systimestamp|localtime|localtimestamp|(current|session|system)_[a-z_]+|[a-z_]\\w*\\(.*\\)");

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            for (Field field : linked.entity().fields()) {
                boolean text = field.column().defaultValue().orElse(null) instanceof DefaultValue.Literal
                        && isText(field.column().type());
                if (!text) continue;
                linked.node()
                        .field(field.name())
                        .flatMap(node -> node.defaultValue())
                        .filter(node ->
                                !node.quoted() && SQL.matcher(node.text()).matches())
                        .ifPresent(node -> report(node, diagnostics.at(linked.where(field.name()))));
            }
        }
    }

    private static void report(DefaultNode node, Diagnostics diagnostics) {
        boolean none = node.text().equalsIgnoreCase("null");
        diagnostics.report(
                DiagnosticCode.W314,
                node.at(),
                "the default is the text \"" + node.text() + "\", not what it is in SQL",
                none
                        ? "an optional field is null without a default; quote it if the word is meant: 'null'"
                        : "quote it if the text is meant; SQL stands in long form: default: { sql: \"" + node.text()
                                + "\" }");
    }

    private static boolean isText(FieldType type) {
        return type instanceof FieldType.Varchar || type instanceof FieldType.Char || type instanceof FieldType.Text;
    }
}
