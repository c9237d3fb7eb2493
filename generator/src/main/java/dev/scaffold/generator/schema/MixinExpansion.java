package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.SchemaNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes out what entities have of their mixins: fields, indexes, unique constraints and checks stand behind the entity's own,
 * in the order in which the mixins are listed; what is said once (key, timestamps, version …) is the entity's own word, or
 * that of the first mixin that says it.
 */
final class MixinExpansion {

    private final Map<String, EntityNode> mixins = new LinkedHashMap<>();
    private final SchemaNode schema;
    private final Diagnostics diagnostics;

    private MixinExpansion(SchemaNode schema, Diagnostics diagnostics) {
        this.schema = schema;
        this.diagnostics = diagnostics;
        schema.mixins().forEach(mixin -> mixins.putIfAbsent(mixin.name().value(), mixin));
    }

    /** The entities of {@code schema} with everything that is theirs. */
    static List<EntityNode> expand(SchemaNode schema, Diagnostics diagnostics) {
        MixinExpansion expansion = new MixinExpansion(schema, diagnostics);
        schema.mixins().forEach(expansion::checkMixin);
        return schema.entities().stream().map(expansion::expand).toList();
    }

    private void checkMixin(EntityNode mixin) {
        Diagnostics inside = diagnostics.at("in mixin " + mixin.name().value());
        refuse("table", mixin.table(), inside);
        refuse("was", mixin.was(), inside);
        refuse("extends", mixin.extended(), inside);
        refuse("inheritance", mixin.inheritance(), inside);
        refuse("discriminator", mixin.discriminator(), inside);
        refuse("discriminatorValue", mixin.discriminatorValue(), inside);
        mixin.isAbstract().ifPresent(at -> refuse("abstract", at, inside));
        all(mixin, inside);
    }

    private static void refuse(String word, Optional<Located<String>> said, Diagnostics inside) {
        said.ifPresent(one -> refuse(word, one.at(), inside));
    }

    private static void refuse(String word, SourceSpan at, Diagnostics inside) {
        inside.report(DiagnosticCode.E117, at, "\"" + word + "\" does not go with a mixin", "it belongs in one entity");
    }

    private EntityNode expand(EntityNode entity) {
        if (entity.mixins().isEmpty()) return entity;
        Diagnostics inside = diagnostics.at("in entity " + entity.name().value());
        List<EntityNode> parts = new ArrayList<>();
        parts.add(entity);
        parts.addAll(all(entity, inside));
        return new EntityNode(
                entity.name(),
                entity.doc(),
                entity.table(),
                entity.was(),
                entity.mixins(),
                entity.extended(),
                entity.isAbstract(),
                entity.inheritance(),
                entity.discriminator(),
                entity.discriminatorValue(),
                first(parts, EntityNode::key),
                first(parts, EntityNode::timestamps),
                first(parts, EntityNode::version),
                first(parts, EntityNode::softDelete),
                parts.stream()
                        .map(EntityNode::orderBy)
                        .filter(order -> !order.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                fields(entity, parts),
                all(parts, EntityNode::indexes),
                all(parts, EntityNode::uniques),
                all(parts, EntityNode::checks),
                all(parts, EntityNode::db));
    }

    /** The mixins of {@code node} and theirs, each once, in order. */
    private List<EntityNode> all(EntityNode node, Diagnostics inside) {
        Map<String, EntityNode> found = new LinkedHashMap<>();
        Deque<String> path = new ArrayDeque<>();
        path.push(node.name().value());
        collect(node, found, path, inside);
        return List.copyOf(found.values());
    }

    private void collect(EntityNode node, Map<String, EntityNode> found, Deque<String> path, Diagnostics inside) {
        for (Located<String> name : node.mixins()) {
            EntityNode mixin = mixins.get(name.value());
            if (mixin == null) {
                // What a mixin lists is told of once, at the mixin.
                if (path.size() == 1) unknown(name, inside);
            } else if (path.contains(name.value())) {
                // Told once, where the ring begins, not for every entity that gets into it.
                if (path.peekLast().equals(name.value())) {
                    inside.report(
                            DiagnosticCode.E603,
                            name.at(),
                            "mixin " + name.value() + " contains itself",
                            "delete one of the mixins on the way");
                }
            } else if (found.putIfAbsent(name.value(), mixin) == null) {
                path.push(name.value());
                collect(mixin, found, path, inside);
                path.pop();
            }
        }
    }

    private void unknown(Located<String> name, Diagnostics inside) {
        boolean entity =
                schema.entities().stream().anyMatch(one -> one.name().value().equals(name.value()));
        if (entity) {
            inside.report(
                    DiagnosticCode.E605,
                    name.at(),
                    name.value() + " is an entity, not a mixin",
                    "\"extends: " + name.value() + "\" makes it the parent");
        } else {
            inside.reportUnknown(
                    DiagnosticCode.E605,
                    name.at(),
                    "unknown mixin \"" + name.value() + "\"",
                    name.value(),
                    mixins.keySet());
        }
    }

    private List<FieldNode> fields(EntityNode entity, List<EntityNode> parts) {
        Map<String, EntityNode> owners = new LinkedHashMap<>();
        List<FieldNode> fields = new ArrayList<>();
        for (EntityNode part : parts) {
            for (FieldNode field : part.fields()) {
                EntityNode first = owners.putIfAbsent(field.name().value(), part);
                if (first == null || first == part) fields.add(field);
                else clash(entity, field, part, first);
            }
        }
        return fields;
    }

    private void clash(EntityNode entity, FieldNode field, EntityNode part, EntityNode first) {
        String name = field.name().value();
        SourceSpan at = entity.mixins().stream()
                .filter(one -> one.value().equals(part.name().value()))
                .map(Located::at)
                .findFirst()
                .orElse(entity.name().at());
        String other = (first == entity ? "entity " : "mixin ") + first.name().value();
        int line = first.field(name).orElseThrow().name().at().line();
        diagnostics
                .at("in entity " + entity.name().value())
                .report(
                        DiagnosticCode.E604,
                        at,
                        "mixin " + part.name().value() + " and " + other + " both have a field \"" + name + "\" (lines "
                                + field.name().at().line() + " and " + line + ")",
                        "rename one of them");
    }

    private static <T> Optional<T> first(List<EntityNode> parts, Function<EntityNode, Optional<T>> said) {
        return parts.stream().map(said).flatMap(Optional::stream).findFirst();
    }

    private static <T> List<T> all(List<EntityNode> parts, Function<EntityNode, List<T>> said) {
        return parts.stream().map(said).flatMap(List::stream).toList();
    }
}
