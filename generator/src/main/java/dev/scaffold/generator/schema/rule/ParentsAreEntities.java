package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import java.util.List;

/** {@code extends} names an entity. */
final class ParentsAreEntities implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        List<String> entities = schema.node().entities().stream()
                .map(entity -> entity.name().value())
                .toList();
        for (EntityNode entity : schema.node().entities()) {
            Diagnostics inside = diagnostics.at("in entity " + entity.name().value());
            entity.extended()
                    .filter(parent -> !entities.contains(parent.value()))
                    .ifPresent(parent -> report(schema, parent, entities, inside));
        }
    }

    private static void report(
            LinkedSchema schema, Located<String> parent, List<String> entities, Diagnostics diagnostics) {
        DeclaredName.of(schema.node()).stream()
                .filter(declared ->
                        declared.where().isEmpty() && declared.name().value().equals(parent.value()))
                .findFirst()
                .ifPresentOrElse(
                        other -> diagnostics.report(
                                DiagnosticCode.E602,
                                parent.at(),
                                "\"" + parent.value() + "\" is the " + other.kind() + " in line "
                                        + other.name().at().line() + ", and an entity extends an entity",
                                other.kind().equals("mixin")
                                        ? "write \"mixins: [" + parent.value() + "]\""
                                        : "delete it, or name an entity"),
                        () -> diagnostics.reportUnknown(
                                DiagnosticCode.E602,
                                parent.at(),
                                "unknown entity \"" + parent.value() + "\"",
                                parent.value(),
                                entities));
    }
}
