package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Names;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.regex.Pattern;

/** A floating point number cannot hold 0.10: what sounds like money had better be exact. */
final class MoneyIsExact implements SchemaRule {

    private static final Pattern MONEY = Pattern.compile("(.*_)?(amount|balance|cost|fee|price|salary|total)(_.*)?");

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            for (Field field : linked.entity().fields()) {
                boolean money = MONEY.matcher(Names.snake(field.name())).matches();
                boolean single = field.column().type() instanceof FieldType.Float;
                if (!money || !single && !(field.column().type() instanceof FieldType.Double)) continue;
                SourceSpan at = linked.node()
                        .field(field.name())
                        .flatMap(FieldNode::type)
                        .map(TypeNode::at)
                        .orElse(field.at());
                diagnostics
                        .at(linked.where(field.name()))
                        .report(
                                DiagnosticCode.W315,
                                at,
                                "\"" + field.name() + "\" sounds like money, and a " + (single ? "float" : "double")
                                        + " cannot hold 0.10 exactly",
                                "use decimal(12,2) on PostgreSQL, or a long of the smallest unit");
            }
        }
    }
}
