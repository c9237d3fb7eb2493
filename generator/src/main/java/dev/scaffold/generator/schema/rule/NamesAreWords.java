package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.NamePatterns;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.Locale;

/** Names are ASCII words: they become Java names, file names and names in the database. */
final class NamesAreWords implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (DeclaredName one : DeclaredName.of(schema.node())) {
            check("name of this " + one.kind(), one.name(), one.pattern(), diagnostics.at(one.where()));
        }
    }

    /** @param what it is: {@code name of this entity} */
    static void check(String what, Located<String> said, NamePatterns pattern, Diagnostics diagnostics) {
        String name = said.value();
        SourceSpan at = said.at();
        if (pattern.matches(name)) return;
        String shape = "a name here is " + pattern.words();
        if (name.isBlank()) {
            diagnostics.report(DiagnosticCode.E201, at, "the " + what + " is empty", shape);
        } else if (NamePatterns.leadsOutside(name)) {
            diagnostics.report(DiagnosticCode.E801, at, "\"" + name + "\" would lead outside the project", shape);
        } else {
            diagnostics.report(
                    DiagnosticCode.E202, at, "\"" + name + "\" cannot be the " + what + stranger(name), shape);
        }
    }

    /** A letter of another script may look like one of ours: the message names it. */
    private static String stranger(String name) {
        return name.codePoints()
                .filter(c -> c > 0x7F)
                .mapToObj(c -> ": %s is U+%04X, %s"
                        .formatted(
                                Character.toString(c),
                                c,
                                String.valueOf(Character.getName(c)).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }
}
