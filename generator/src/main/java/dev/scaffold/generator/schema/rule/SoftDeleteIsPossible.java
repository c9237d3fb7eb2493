package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Names;
import dev.scaffold.generator.schema.Relation;
import java.util.stream.Stream;

/** An entity whose deleted rows are marked has methods that ask for them: no relation may want the same ones. */
final class SoftDeleteIsPossible implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            if (linked.entity().living().isEmpty()) continue;
            relations(linked)
                    .filter(relation -> Names.camel(relation.name()).equals("deleted"))
                    .forEach(relation -> diagnostics
                            .at(linked.where(relation.name()))
                            .report(
                                    DiagnosticCode.E404,
                                    relation.at(),
                                    "\"deleted\" would become the method withDeleted(), which asks for deleted rows",
                                    "rename it"));
        }
    }

    private static Stream<Relation> relations(LinkedEntity linked) {
        return linked.entity().members().stream()
                .filter(Relation.class::isInstance)
                .map(Relation.class::cast);
    }
}
