package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Entities and enums are classes of one package, and files of one directory, which may not tell case apart. */
final class TypeNamesDiffer implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        Map<String, DeclaredName> byFoldedName = new HashMap<>();
        for (DeclaredName declared : DeclaredName.of(schema.node())) {
            String name = declared.name().value();
            // What is no name is told by another rule.
            if (!declared.where().isEmpty() || !declared.pattern().matches(name)) continue;
            DeclaredName first = byFoldedName.putIfAbsent(name.toLowerCase(Locale.ROOT), declared);
            if (first == null) continue;
            String other = first.kind() + " in "
                    + first.name().at().lineSeenFrom(declared.name().at());
            if (first.name().value().equals(name)) {
                diagnostics.report(
                        DiagnosticCode.E208,
                        declared.name().at(),
                        "\"" + name + "\" is already the name of the " + other,
                        "types, enums, values, mixins and entities share one set of names");
            } else {
                diagnostics.report(
                        DiagnosticCode.E205,
                        declared.name().at(),
                        "\"" + name + "\" differs from \"" + first.name().value() + "\", the " + other
                                + ", in case only",
                        "Windows and macOS keep both in one file");
            }
        }
    }
}
