package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.TypeNode;

/** SQLite would keep a decimal as a floating point number, and lose digits silently. */
final class DecimalsAreExact implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        if (!schema.databases().contains(Database.SQLITE)) return;
        for (LinkedEntity linked : schema.entities()) {
            for (Field field : linked.entity().fields()) {
                if (!(field.column().type() instanceof FieldType.Decimal)) continue;
                SourceSpan at = linked.node()
                        .field(field.name())
                        .flatMap(FieldNode::type)
                        .map(TypeNode::at)
                        .orElse(field.at());
                diagnostics
                        .at(linked.where(field.name()))
                        .report(
                                DiagnosticCode.E312,
                                at,
                                "SQLite has no exact decimals, and sqlite is among the databases",
                                "a long of the smallest unit (price_cents: long) is exact everywhere");
            }
        }
    }
}
