package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode;
import java.util.List;
import java.util.Optional;

/** A link written through an entity says two foreign keys: the database must know everything else of that row. */
final class LinksCanBeWritten implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            for (Relation.ManyToMany many : linked.entity().manyToManys()) {
                if (!many.owner()) continue;
                many.rules()
                        .through()
                        .flatMap(name -> schema.entities().stream()
                                .map(LinkedEntity::entity)
                                .filter(entity -> entity.name().equals(name))
                                .findFirst())
                        .ifPresent(through -> check(linked, many, through, diagnostics));
            }
        }
    }

    private static void check(LinkedEntity linked, Relation.ManyToMany many, Entity through, Diagnostics diagnostics) {
        List<Column> unknown = through.columns().stream()
                .filter(column -> !many.sourceColumns().contains(column.name())
                        && !many.targetColumns().contains(column.name()))
                .filter(column ->
                        !column.nullable() && column.defaultValue().isEmpty() && column.role() != Column.Role.KEY)
                .toList();
        if (unknown.isEmpty()) return;
        Optional<SourceSpan> at = linked.node()
                .field(many.name())
                .map(FieldNode::relation)
                .flatMap(words -> words.through().map(name -> name.at()));
        diagnostics
                .at(linked.where(many.name()))
                .report(
                        DiagnosticCode.E900,
                        at.orElse(many.at()),
                        "a " + through.name() + " cannot be made by linking: its column \""
                                + unknown.get(0).name() + "\" needs a value",
                        "give it a default, or leave the relation away and make each " + through.name() + " itself");
    }
}
