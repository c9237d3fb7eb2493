package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.FieldNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a relation references in place of a key is as good as one: a plain value, always there, and unique in its table. */
final class ReferencesAreUnique implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            for (Relation.ToOne toOne : linked.entity().toOnes()) {
                Optional<Located<String>> name = linked.node()
                        .field(toOne.name())
                        .map(FieldNode::relation)
                        .flatMap(words -> words.references());
                Optional<LinkedEntity> target = schema.entities().stream()
                        .filter(other -> other.entity().name().equals(toOne.target()))
                        .findFirst();
                if (name.isEmpty() || target.isEmpty()) continue;
                Diagnostics inside = diagnostics.at(linked.where(toOne.name()));
                if (linked.entity().key().members().contains(toOne.name())) {
                    report(name.get(), inside, "a relation that is a key holds the key of its target", "leave it out");
                } else {
                    check(name.get(), target.get(), inside);
                }
            }
        }
    }

    private static void check(Located<String> name, LinkedEntity target, Diagnostics diagnostics) {
        String entity = target.entity().name();
        Optional<Member> member = target.entity().member(name.value());
        boolean tree = target.entity().inheritance().isPresent();
        if (member.isEmpty() && !tree) {
            if (target.unreadable().contains(name.value())) return;
            diagnostics.reportUnknown(
                    DiagnosticCode.E406,
                    name.at(),
                    "entity " + entity + " has no field \"" + name.value() + "\"",
                    name.value(),
                    target.entity().fields().stream().map(Field::name).toList());
        } else if (tree) {
            String why = entity + " is part of a tree of inheritance, whose rows are referred to by their key";
            report(name, diagnostics, why, "leave out \"references\"");
        } else if (!(member.get() instanceof Field field) || !isPlain(field)) {
            String why = "\"" + name.value() + "\" of " + entity
                    + " cannot be referred to: its values are not compared as" + " they stand";
            report(name, diagnostics, why, "a number, a text, a uuid or a date can be referred to");
        } else if (target.entity().key().members().equals(List.of(name.value()))) {
            report(name, diagnostics, "\"" + name.value() + "\" is the key of " + entity, "leave out \"references\"");
        } else if (field.column().nullable()) {
            String why =
                    "\"" + name.value() + "\" of " + entity + " is optional: a row without it cannot be referred to";
            report(name, diagnostics, why, "make it required");
        } else if (!isUnique(field, target)) {
            String why = "\"" + name.value() + "\" of " + entity + " is not unique: it does not say which row is meant";
            String living = target.entity().living().isPresent()
                    ? "among the living alone it is unique, as rows are only marked as deleted: leave out \"references\""
                    : "write \"unique\" there";
            report(name, diagnostics, why, living);
        }
    }

    private static boolean isPlain(Field field) {
        FieldType type = field.column().type();
        return List.<Predicate<FieldType>>of(
                        FieldType.Float.class::isInstance,
                        FieldType.Double.class::isInstance,
                        FieldType.Bytes.class::isInstance,
                        FieldType.Json.class::isInstance,
                        FieldType.Native.class::isInstance,
                        FieldType.Enumeration.class::isInstance)
                .stream()
                .noneMatch(kind -> kind.test(type));
    }

    private static boolean isUnique(Field field, LinkedEntity target) {
        List<String> alone = List.of(field.column().name());
        boolean itself =
                target.entity().unique(field.column()).filter(Index::isPlain).isPresent();
        return itself
                || target.indexes().stream()
                        .map(LinkedEntity.LinkedIndex::index)
                        .anyMatch(
                                index -> index.isConstraint() && index.columns().equals(alone));
    }

    private static void report(Located<String> name, Diagnostics diagnostics, String message, String hint) {
        diagnostics.report(DiagnosticCode.E402, name.at(), message, hint);
    }
}
