package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;

/** {@code on delete set null} stands on an optional relation. */
final class SetNullNeedsNull implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            for (Relation.ToOne toOne : linked.entity().toOnes()) {
                boolean contradicts = toOne.onDelete() == Relation.OnDelete.SET_NULL
                        && !toOne.column().nullable();
                if (contradicts) report(linked, toOne, diagnostics.at(linked.where(toOne.name())));
            }
        }
    }

    private static void report(LinkedEntity linked, Relation.ToOne toOne, Diagnostics diagnostics) {
        SourceSpan at = linked.node()
                .field(toOne.name())
                .flatMap(field -> field.relation().onDelete())
                .map(Located::at)
                .orElse(toOne.at());
        diagnostics.report(
                DiagnosticCode.E405,
                at,
                "\"" + toOne.name() + "\" is required and cannot be set to null when its " + toOne.target()
                        + " is deleted",
                "make it optional (\"" + toOne.target() + "?\"), or choose cascade or restrict");
    }
}
