package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/** One n-n relation is declared on one side; the other side says {@code Book.tags[]}. */
final class LinksAreDeclaredOnce implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        List<LinkedEntity> before = new ArrayList<>();
        for (LinkedEntity linked : schema.entities()) {
            for (Relation.ManyToMany later : lonely(linked))
                before.forEach(other -> check(linked, later, other, diagnostics));
            before.add(linked);
        }
    }

    private static void check(
            LinkedEntity linked, Relation.ManyToMany later, LinkedEntity other, Diagnostics diagnostics) {
        if (!later.target().equals(other.entity().name())) return;
        lonely(other).stream()
                .filter(first -> first.target().equals(linked.entity().name()))
                .findFirst()
                .ifPresent(first -> report(other, first, later, diagnostics.at(linked.where(later.name()))));
    }

    /** Links that have no other side and no join table of the user's naming: as if nobody knew of the other. */
    private static List<Relation.ManyToMany> lonely(LinkedEntity linked) {
        return linked.entity().manyToManys().stream()
                .filter(many -> many.owner() && many.inverse().isEmpty())
                .filter(many -> linked.node()
                        .field(many.name())
                        .filter(field -> field.relation().join().isEmpty())
                        .isPresent())
                .toList();
    }

    private static void report(
            LinkedEntity other, Relation.ManyToMany first, Relation.ManyToMany later, Diagnostics diagnostics) {
        String name = other.entity().name() + "." + first.name();
        diagnostics.report(
                DiagnosticCode.E406,
                later.at(),
                "this and " + name + " in line " + first.at().line() + " are two links, each with its own join table",
                "write \"" + later.name() + ": " + name + "[]\" for the other side of one link,"
                        + " or name one table (\"table x\") to keep two");
    }
}
