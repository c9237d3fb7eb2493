package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Names;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.SourceSpan;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A child does not declare what it inherits; two that share a table do not both declare one column. */
final class InheritedNamesAreFree implements SchemaRule {

    private record Declared(LinkedEntity by, Member member) {

        String name() {
            return by.entity().name() + "." + member.name();
        }

        String place() {
            return member.at().equals(SourceSpan.NONE)
                    ? ""
                    : " in line " + member.at().line();
        }
    }

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            boolean root = linked.entity().inheritance().isPresent()
                    && schema.ancestors(linked).isEmpty();
            if (!linked.entity().isChild()) {
                if (root) shared(schema, linked, diagnostics);
                continue;
            }
            for (Member member : linked.entity().members()) inherited(schema, linked, member, diagnostics);
        }
    }

    private static void inherited(LinkedSchema schema, LinkedEntity child, Member member, Diagnostics diagnostics) {
        String property = Names.camel(member.name());
        for (LinkedEntity ancestor : schema.ancestors(child)) {
            for (Member above : ancestor.entity().members()) {
                if (!Names.camel(above.name()).equals(property)) continue;
                Declared first = new Declared(ancestor, above);
                diagnostics
                        .at(child.where(member.name()))
                        .report(
                                DiagnosticCode.E604,
                                member.at(),
                                child.entity().name() + " has \"" + above.name() + "\" already: it inherits "
                                        + first.name() + first.place(),
                                "delete one of them, or rename it");
                return;
            }
        }
    }

    /** Entities that do not inherit from each other, but whose columns meet in the root's table. */
    private static void shared(LinkedSchema schema, LinkedEntity root, Diagnostics diagnostics) {
        Map<String, Declared> columns = new HashMap<>();
        Map<String, Declared> relations = new HashMap<>();
        for (LinkedEntity linked : schema.tree(root)) {
            if (linked != root && linked.hasTable()) continue;
            for (Member member : linked.entity().members()) {
                Declared declared = new Declared(linked, member);
                boolean reported = false;
                for (Column column : LinkedEntity.columns(member)) {
                    Supplier<SourceSpan> at = () -> linked.columnAt(member, column.name());
                    reported = reported
                            || report(schema, columns, Names.constant(column.name()), declared, at, diagnostics);
                }
                if (!reported && member instanceof Relation) {
                    report(schema, relations, Names.camel(member.name()), declared, member::at, diagnostics);
                }
            }
        }
    }

    private static boolean report(
            LinkedSchema schema,
            Map<String, Declared> known,
            String name,
            Declared later,
            Supplier<SourceSpan> at,
            Diagnostics diagnostics) {
        Declared first = known.putIfAbsent(name, later);
        if (first == null || first.by() == later.by()) return false;
        boolean inherits = schema.ancestors(later.by()).contains(first.by())
                || schema.ancestors(first.by()).contains(later.by());
        boolean told = inherits
                && Names.camel(first.member().name())
                        .equals(Names.camel(later.member().name()));
        if (told) return true;
        boolean value = !(later.member() instanceof Relation);
        diagnostics
                .at(later.by().where(later.member().name()))
                .report(
                        DiagnosticCode.E604,
                        at.get(),
                        later.name() + " and " + first.name() + first.place() + " would be one "
                                + (value ? "column" : "relation") + " of table "
                                + later.by().entity().table(),
                        "declare it in the parent of both, or " + otherwise(later.member()));
        return true;
    }

    private static String otherwise(Member member) {
        if (member instanceof Relation) return "rename one of them";
        return LinkedEntity.isPart(member)
                ? "begin the value's columns otherwise: \"prefix:\" in long form"
                : "give one another column: \"column x\"";
    }
}
