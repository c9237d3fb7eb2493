package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Names;
import java.util.regex.Pattern;

/** A floating point number cannot hold 0.10: what sounds like money had better be exact. */
final class MoneyIsExact implements SchemaRule {

    private static final Pattern MONEY = Pattern.compile("(.*_)?(amount|balance|cost|fee|price|salary|total)(_.*)?");

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            for (Field field : linked.entity().fields()) {
                String name = field.name().substring(field.name().lastIndexOf('.') + 1);
                boolean money = MONEY.matcher(Names.snake(name)).matches();
                boolean single = field.column().type() instanceof FieldType.Float;
                if (!money || !single && !(field.column().type() instanceof FieldType.Double)) continue;
                WrittenField written = WrittenField.of(schema, linked, field);
                written.inside(diagnostics)
                        .report(
                                DiagnosticCode.W315,
                                written.typeAt(),
                                "\"" + name + "\" sounds like money, and a " + (single ? "float" : "double")
                                        + " cannot hold 0.10 exactly",
                                "use decimal(12,2) on PostgreSQL, or a long of the smallest unit");
            }
        }
    }
}
