package dev.scaffold.generator;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.migration.OldNames;
import dev.scaffold.generator.migration.OldNames.Meaning;
import dev.scaffold.generator.schema.OldName;
import dev.scaffold.generator.schema.Schema;
import java.util.List;

/**
 * Tells of old names in a schema what only the migrations know: those that would rename something, which is not built yet, and those
 * that may go.
 */
final class OldNameReport {

    private OldNameReport() {}

    static void report(List<OldName> names, MigrationHistory history, Schema schema, Diagnostics diagnostics) {
        List<Meaning> meanings = OldNames.of(history, schema, names);
        for (int i = 0; i < names.size(); i++) report(names.get(i), meanings.get(i), diagnostics);
    }

    private static void report(OldName name, Meaning meaning, Diagnostics diagnostics) {
        if (meaning == Meaning.RENAMES) {
            diagnostics
                    .at(name.where())
                    .report(
                            DiagnosticCode.E900,
                            name.at(),
                            "renaming \"" + name.old() + "\" to \"" + name.name() + "\" is not supported yet",
                            "keep the old name, and delete \"was\"");
        } else if (meaning == Meaning.APPLIED) {
            diagnostics
                    .at(name.where())
                    .report(
                            DiagnosticCode.W703,
                            name.at(),
                            "\"was " + name.old() + "\" is already applied, or was never needed",
                            "delete it");
        }
    }
}
