package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.List;
import java.util.Optional;

/** Makes to-many relations: n-n, and the other sides of relations that another entity declares. */
final class RelationLinker {

    private final NameTable names;
    private final Keys keys;
    private final JoinTables joinTables;
    private final Diagnostics diagnostics;

    RelationLinker(NameTable names, Keys keys, JoinTables joinTables, Diagnostics diagnostics) {
        this.names = names;
        this.keys = keys;
        this.joinTables = joinTables;
        this.diagnostics = diagnostics;
    }

    /** {@code tags: Tag[]}. */
    Optional<Member> manyToMany(EntityNode owner, FieldNode field, EntityNode target) {
        JoinTables.JoinTable join = joinTables.of(owner, field, target);
        new JoinCheck(names, joinTables, diagnostics).check(owner, field, target, join);
        Optional<String> inverse = target.fields().stream()
                .filter(other -> pointsAt(other, owner, field))
                .map(other -> other.name().value())
                .findFirst();
        return Optional.of(new Relation.ManyToMany(
                field.name().value(),
                target.name().value(),
                true,
                inverse,
                join.name(),
                join.ownerColumns(),
                join.targetColumns(),
                join.rules(),
                OrderBy.of(field.relation().orderBy()),
                field.doc(),
                field.name().at()));
    }

    /** {@code books: Book.author[]} or {@code books: Book.tags[]}. */
    Optional<Member> inverse(EntityNode entity, FieldNode field, TypeNode type, EntityNode target) {
        Located<String> member = type.member().orElseThrow();
        Optional<FieldNode> other = target.field(member.value());
        if (other.isEmpty()) {
            List<String> known = target.fields().stream()
                    .filter(one -> refersTo(one, entity))
                    .map(one -> one.name().value())
                    .toList();
            String message = "entity " + target.name().value() + " has no field \"" + member.value() + "\"";
            if (known.isEmpty() && !diagnostics.isOfPart()) {
                String owner =
                        "write \"" + member.value() + ": " + entity.name().value() + "\" there";
                diagnostics.report(DiagnosticCode.E406, member.at(), message, owner);
            } else {
                diagnostics.reportUnknown(DiagnosticCode.E406, member.at(), message, member.value(), known);
            }
            return Optional.empty();
        }
        Optional<TypeNode> otherType = other.get().type();
        if (otherType.isEmpty()) return Optional.empty();
        if (!refersTo(other.get(), entity) || otherType.get().member().isPresent()) {
            mismatch(entity, member, target, otherType.get());
            return Optional.empty();
        }
        if (!type.list()) return single(field, type, target, other.get());
        if (!otherType.get().list()) return several(field, type, target, other.get());
        if (!isFirst(entity, field, target, other.get())) {
            diagnostics.report(
                    DiagnosticCode.E900,
                    type.at(),
                    "a second other side of " + target.name().value() + "." + member.value() + " is not supported yet");
            return Optional.empty();
        }
        return Optional.of(otherSide(field, target, other.get(), entity));
    }

    private void mismatch(EntityNode entity, Located<String> member, EntityNode target, TypeNode found) {
        String name = target.name().value() + "." + member.value();
        boolean relation = names.entity(found.name().value()).isPresent();
        boolean misspelt = !names.all().contains(found.name().value())
                && Character.isUpperCase(found.name().value().codePointAt(0));
        if (misspelt) return; // Told there; what it was meant to be is not known.
        if (!relation) {
            diagnostics.report(
                    DiagnosticCode.E406,
                    member.at(),
                    name + " is not a relation",
                    "behind the dot stands the field of " + target.name().value() + " that refers to "
                            + entity.name().value());
        } else if (found.member().isPresent()) {
            diagnostics.report(
                    DiagnosticCode.E406,
                    member.at(),
                    name + " is itself the other side of a relation",
                    "one of the two sides owns the column: \"" + entity.name().value() + "\" or \""
                            + entity.name().value() + "[]\"");
        } else {
            diagnostics.report(
                    DiagnosticCode.E406,
                    member.at(),
                    name + " refers to " + found.name().value() + ", not to "
                            + entity.name().value(),
                    "name the field of " + target.name().value() + " whose type is "
                            + entity.name().value());
        }
    }

    /** {@code profile: AuthorProfile.author}: where at most one row can refer to another. */
    private Optional<Member> single(FieldNode field, TypeNode type, EntityNode target, FieldNode other) {
        String name = target.name().value() + "." + other.name().value();
        if (other.type().filter(TypeNode::list).isEmpty() && isUnique(target, other))
            return Optional.of(toMany(field, target, other, true));
        diagnostics.report(
                DiagnosticCode.E406,
                type.at(),
                "several rows of " + target.name().value() + " may refer to one through " + name,
                "write \"" + name + "[]\"");
        return Optional.empty();
    }

    /** {@code books: Book.author[]}: where several rows can refer to one. */
    private Optional<Member> several(FieldNode field, TypeNode type, EntityNode target, FieldNode other) {
        if (!isUnique(target, other)) return Optional.of(toMany(field, target, other, false));
        String name = target.name().value() + "." + other.name().value();
        diagnostics.report(
                DiagnosticCode.E406,
                type.at(),
                "at most one row of " + target.name().value() + " refers to one through " + name + ", which is unique",
                "write \"" + name + "\", without []");
        return Optional.empty();
    }

    /** Whether no two rows of {@code entity} agree in {@code field}, which alone is unique or the key. */
    private boolean isUnique(EntityNode entity, FieldNode field) {
        String name = field.name().value();
        return field.unique().isPresent()
                || keys.of(entity).members().equals(List.of(name))
                || entity.uniques().stream()
                        .anyMatch(unique -> unique.where().isEmpty()
                                && unique.expressions().isEmpty()
                                && unique.fields().size() == 1
                                && unique.fields().get(0).field().value().equals(name));
    }

    private static Member toMany(FieldNode field, EntityNode target, FieldNode other, boolean single) {
        return new Relation.ToMany(
                field.name().value(),
                target.name().value(),
                other.name().value(),
                single,
                OrderBy.of(field.relation().orderBy()),
                field.doc(),
                field.name().at());
    }

    private Member otherSide(FieldNode field, EntityNode owner, FieldNode owning, EntityNode entity) {
        JoinTables.JoinTable join = joinTables.of(owner, owning, entity);
        return new Relation.ManyToMany(
                field.name().value(),
                owner.name().value(),
                false,
                Optional.of(owning.name().value()),
                join.name(),
                join.targetColumns(),
                join.ownerColumns(),
                join.rules(),
                OrderBy.of(field.relation().orderBy()),
                field.doc(),
                field.name().at());
    }

    private static boolean refersTo(FieldNode field, EntityNode entity) {
        return field.type()
                .filter(type -> type.name().value().equals(entity.name().value()))
                .isPresent();
    }

    /** Whether {@code field} is written as the other side of {@code owner.owning}. */
    private static boolean pointsAt(FieldNode field, EntityNode owner, FieldNode owning) {
        return refersTo(field, owner)
                && field.type()
                        .flatMap(TypeNode::member)
                        .filter(member -> member.value().equals(owning.name().value()))
                        .isPresent();
    }

    private static boolean isFirst(EntityNode entity, FieldNode field, EntityNode owner, FieldNode owning) {
        return entity.fields().stream()
                .filter(one -> pointsAt(one, owner, owning))
                .findFirst()
                .filter(first -> first == field)
                .isPresent();
    }
}
