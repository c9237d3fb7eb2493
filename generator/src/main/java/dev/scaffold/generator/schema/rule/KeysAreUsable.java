package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.KeyNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A key names fields and to-one relations that always have a value, and at most one of them makes itself. */
final class KeysAreUsable implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            if (linked.entity().isChild()) continue;
            Diagnostics inside = diagnostics.at(linked.where());
            Optional<KeyNode> key =
                    linked.node().key().or(() -> schema.node().defaults().key());
            boolean named =
                    key.isPresent() && linked.entity().keyMembers().stream().noneMatch(KeysAreUsable::isAutomatic);
            if (named) names(linked, key.get(), inside);
            automatic(linked, schema.databases(), diagnostics);
        }
        List<Entity> told = new ArrayList<>();
        for (LinkedEntity linked : schema.entities()) {
            Entity entity = linked.entity();
            if (!leadsTo(entity, entity, schema)) continue;
            // One ring is told once, of the first entity in it.
            if (told.stream().anyMatch(other -> leadsTo(entity, other, schema) && leadsTo(other, entity, schema)))
                continue;
            told.add(entity);
            ring(linked, diagnostics);
        }
    }

    /** Whether the key of {@code from} is made of that of {@code to}. */
    private static boolean leadsTo(Entity to, Entity from, LinkedSchema schema) {
        return leadsTo(to.name(), from, schema, new HashSet<>());
    }

    private static boolean isAutomatic(Member member) {
        return member.at().equals(SourceSpan.NONE);
    }

    private static void names(LinkedEntity linked, KeyNode key, Diagnostics diagnostics) {
        Set<String> seen = new HashSet<>();
        for (Located<String> name : key.names()) {
            if (linked.unreadable().contains(name.value())) continue;
            if (!seen.add(name.value())) {
                report(
                        diagnostics,
                        name.at(),
                        "\"" + name.value() + "\" stands twice in the key",
                        "delete one of them");
            }
            Optional<Member> member = linked.entity().member(name.value());
            if (member.isEmpty()) {
                diagnostics.reportUnknown(
                        DiagnosticCode.E316,
                        name.at(),
                        "entity " + linked.entity().name() + " has no field \"" + name.value() + "\" to be its key",
                        name.value(),
                        linked.entity().members().stream().map(Member::name).toList());
                continue;
            }
            if (LinkedEntity.columns(member.get()).isEmpty()) {
                report(
                        diagnostics,
                        name.at(),
                        "\"" + name.value() + "\" has no column in this table to be the key",
                        "a key is made of values and of relations that own their column");
            } else if (LinkedEntity.columns(member.get()).get(0).nullable()) {
                report(
                        diagnostics,
                        name.at(),
                        "\"" + name.value() + "\" may be missing, and a key may not",
                        "delete the \"?\" of its type");
            } else if (member.get() instanceof Field value) {
                suits(value, name, diagnostics);
            }
        }
    }

    /** A key is compared, ordered, and shown in messages. */
    private static void suits(Field field, Located<String> name, Diagnostics diagnostics) {
        FieldType type = field.column().type();
        boolean blurred = type instanceof FieldType.Float || type instanceof FieldType.Double;
        boolean list = type instanceof FieldType.ListOf;
        boolean opaque = type instanceof FieldType.Bytes
                || type instanceof FieldType.Json
                || type instanceof FieldType.Native
                || type instanceof FieldType.Enumeration e
                        && e.type().nativeType().isPresent();
        if (blurred || opaque || list) {
            String why = blurred
                    ? "its values are not exact"
                    : list ? "it is a list" : "its values are not compared like values in Java";
            report(
                    diagnostics,
                    name.at(),
                    "\"" + name.value() + "\" cannot be a key: " + why,
                    "a number, a text, a uuid or a date can be one");
        } else if (field.column().rules().secret()) {
            report(
                    diagnostics,
                    name.at(),
                    "\"" + name.value() + "\" is secret, and messages show keys",
                    "leave out \"secret\", or take another key");
        }
    }

    private static void automatic(LinkedEntity linked, List<Database> databases, Diagnostics diagnostics) {
        Entity entity = linked.entity();
        Optional<FieldNode> first = Optional.empty();
        for (FieldNode field : linked.node().fields()) {
            Optional<SourceSpan> auto = field.value().auto();
            Optional<Member> member = entity.member(field.name().value());
            if (auto.isEmpty() || member.isEmpty()) continue;
            Diagnostics inside = diagnostics.at(linked.where(field.name().value()));
            if (!entity.key().members().contains(field.name().value())) {
                report(
                        inside,
                        auto.get(),
                        "\"auto\" makes a key, and \"" + field.name().value() + "\" is none",
                        "write \"id: " + field.name().value() + "\" in entity " + entity.name());
            } else if (!(member.get() instanceof Field value)
                    || !value.column().role().isMadeAtInsert()) {
                report(
                        inside,
                        auto.get(),
                        "no key of this type can be made by itself",
                        "short, int, long, uuid and ulid can; any other is given by the caller");
            } else if (first.isPresent()) {
                report(
                        inside,
                        auto.get(),
                        "a second part of the key that makes itself, beside \""
                                + first.get().name().value() + "\"",
                        "one is enough to tell rows apart");
            } else {
                first = Optional.of(field);
                if (entity.keyColumns().size() > 1) alone(value, databases, auto.get(), inside);
            }
        }
    }

    /** SQLite numbers rows, not parts of keys. */
    private static void alone(Field field, List<Database> databases, SourceSpan at, Diagnostics diagnostics) {
        boolean numbered = field.column().role() == Column.Role.KEY;
        if (!numbered || !databases.contains(Database.SQLITE)) return;
        diagnostics.report(
                DiagnosticCode.E900,
                at,
                "SQLite makes a number only where it is the whole key",
                "make it the key alone, or a uuid, or take sqlite off the databases");
    }

    private static boolean leadsTo(String name, Entity from, LinkedSchema schema, Set<String> seen) {
        for (Member member : from.keyMembers()) {
            if (!(member instanceof Relation.ToOne toOne) || toOne.references().isPresent()) continue;
            if (toOne.target().equals(name)) return true;
            if (!seen.add(toOne.target())) continue;
            Optional<Entity> next = schema.entities().stream()
                    .map(LinkedEntity::entity)
                    .filter(entity -> entity.name().equals(toOne.target()))
                    .findFirst();
            if (next.isPresent() && leadsTo(name, next.get(), schema, seen)) return true;
        }
        return false;
    }

    private static void ring(LinkedEntity linked, Diagnostics diagnostics) {
        SourceSpan at =
                linked.node().key().map(KeyNode::at).orElse(linked.entity().at());
        report(
                diagnostics.at(linked.where()),
                at,
                "the key of " + linked.entity().name() + " is made of itself, by way of its relations",
                "one key of the ring must be a value");
    }

    private static void report(Diagnostics diagnostics, SourceSpan at, String message, String hint) {
        diagnostics.report(DiagnosticCode.E316, at, message, hint);
    }
}
