package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode;

/** A default becomes a constant of a class, and Java ends those. */
final class ConstantsFit implements SchemaRule {

    /** Bytes of a string in a class file: its length is written in two. */
    private static final int LIMIT = 65_535;

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            for (Field field : linked.entity().fields()) {
                if (!(field.column().defaultValue().orElse(null) instanceof DefaultValue.Literal literal)) continue;
                int bytes = bytes(literal.text());
                if (bytes <= LIMIT) continue;
                WrittenField written = WrittenField.of(schema, linked, field);
                SourceSpan at = written.node()
                        .flatMap(FieldNode::defaultValue)
                        .map(FieldNode.DefaultNode::at)
                        .orElse(field.at());
                written.inside(diagnostics)
                        .report(
                                DiagnosticCode.E304,
                                at,
                                "the default has " + bytes + " bytes; Java allows " + LIMIT + " in a string constant",
                                "shorten it, or let the program set the value");
            }
        }
    }

    /** As a class file counts: of UTF-16, and zero has two. */
    private static int bytes(String text) {
        return text.chars().map(c -> c > 0x7FF ? 3 : c > 0x7F || c == 0 ? 2 : 1).sum();
    }
}
