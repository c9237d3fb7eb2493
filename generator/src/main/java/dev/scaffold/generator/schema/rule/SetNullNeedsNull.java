package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;

/** {@code on delete set null} and {@code set default} stand on optional relations. */
final class SetNullNeedsNull implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            for (Relation.ToOne toOne : linked.entity().toOnes()) {
                boolean contradicts =
                        empties(toOne.onDelete()) || empties(toOne.rules().onUpdate());
                if (contradicts && !toOne.column().nullable())
                    report(linked, toOne, diagnostics.at(linked.where(toOne.name())));
            }
        }
    }

    /** A relation has no default, so that setting it empties it, too. */
    private static boolean empties(Relation.OnDelete action) {
        return action == Relation.OnDelete.SET_NULL || action == Relation.OnDelete.SET_DEFAULT;
    }

    private static boolean isDefault(Relation.ToOne toOne) {
        Relation.OnDelete action =
                empties(toOne.onDelete()) ? toOne.onDelete() : toOne.rules().onUpdate();
        return action == Relation.OnDelete.SET_DEFAULT;
    }

    private static void report(LinkedEntity linked, Relation.ToOne toOne, Diagnostics diagnostics) {
        SourceSpan at = linked.node()
                .field(toOne.name())
                .flatMap(field -> empties(toOne.onDelete())
                        ? field.relation().onDelete()
                        : field.relation().onUpdate())
                .map(Located::at)
                .orElse(toOne.at());
        diagnostics.report(
                DiagnosticCode.E405,
                at,
                "\"" + toOne.name() + "\" is required and cannot be set to "
                        + (isDefault(toOne) ? "a default, which a relation has not," : "null") + " when its "
                        + toOne.target() + (empties(toOne.onDelete()) ? " is deleted" : " gets another key"),
                "make it optional (\"" + toOne.target() + "?\"), or choose cascade or restrict");
    }
}
