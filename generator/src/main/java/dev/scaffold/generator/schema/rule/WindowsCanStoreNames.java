package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.WindowsNames;

/** Entities and the like become files, and Windows gives some names to devices. */
final class WindowsCanStoreNames implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (DeclaredName declared : DeclaredName.of(schema.node())) {
            if (!declared.isFile() || !WindowsNames.reserved(declared.name().value())) continue;
            diagnostics.report(
                    DiagnosticCode.E212,
                    declared.name().at(),
                    "a file called " + declared.name().value() + ".java cannot be stored on Windows",
                    "choose another name; \"table:\" may keep this one for the table");
        }
    }
}
