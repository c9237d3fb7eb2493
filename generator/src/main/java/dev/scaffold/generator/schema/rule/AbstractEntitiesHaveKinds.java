package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;

/** An abstract entity is extended: otherwise there would never be a row. */
final class AbstractEntitiesHaveKinds implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        // An heir may stand where nothing could be read.
        if (diagnostics.isOfPart()) return;
        for (LinkedEntity linked : schema.entities()) {
            if (linked.node().isAbstract().isEmpty()) continue;
            boolean extended = schema.entities().stream()
                    .anyMatch(one -> schema.ancestors(one).contains(linked));
            if (extended) continue;
            diagnostics
                    .at(linked.where())
                    .report(
                            DiagnosticCode.E608,
                            linked.node().isAbstract().get(),
                            "nothing extends " + linked.entity().name() + ", and an abstract entity has no rows",
                            "write \"extends: " + linked.entity().name() + "\" below another entity");
        }
    }
}
