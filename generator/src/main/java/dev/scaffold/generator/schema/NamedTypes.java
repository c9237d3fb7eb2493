package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.FieldNode.DefaultNode;
import dev.scaffold.generator.syntax.NamedTypeNode;
import dev.scaffold.generator.syntax.SchemaNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The types that the schema itself names: each is read once, wherever it is used. */
final class NamedTypes {

    /** What a name stands for. */
    record NamedType(TypeNode node, FieldType type, ColumnRules rules, Optional<String> doc) {}

    private final Map<String, NamedTypeNode> nodes = new LinkedHashMap<>();
    private final Map<String, NamedType> linked = new HashMap<>();
    private final NameTable names;

    NamedTypes(SchemaNode schema, NameTable names, Diagnostics diagnostics) {
        this.names = names;
        for (NamedTypeNode node : schema.types()) {
            if (nodes.putIfAbsent(node.name(), node) != null) continue;
            link(node.spec(), diagnostics.at("in type " + node.name()))
                    .ifPresent(type -> linked.put(node.name(), type));
        }
    }

    boolean has(String name) {
        return nodes.containsKey(name);
    }

    /** Empty for one with a problem, which was reported. */
    Optional<NamedType> of(String name) {
        return Optional.ofNullable(linked.get(name));
    }

    private Optional<NamedType> link(FieldNode spec, Diagnostics inside) {
        refuse("?", spec.nullable(), "a field says it: \"Email?\"", inside);
        refuse("= default", spec.defaultValue().map(DefaultNode::at), "a field says it", inside);
        refuse("was", spec.was().map(Located::at), "only what has a name in the database says it", inside);
        refuse("unique", spec.unique(), "a field says it", inside);
        refuse("index", spec.index().map(Located::at), "a field says it", inside);
        refuse("column", spec.column().map(Located::at), "a field says it", inside);
        new ModifierCheck(spec, inside).refuseOnValue();
        if (spec.type().isEmpty()) return Optional.empty();
        TypeNode node = spec.type().get();
        String name = node.name().value();
        if (names.all().contains(name) || node.list() || node.member().isPresent()) {
            inside.report(
                    DiagnosticCode.E301,
                    node.at(),
                    "a type is made of one that the language has",
                    "string(254), int, …");
            return Optional.empty();
        }
        return new TypeLinker(names, inside).link(node).map(type -> {
            ColumnRules rules = new LimitLinker(inside).link(spec.value(), type, ColumnRules.NONE);
            return new NamedType(node, type, rules, spec.doc());
        });
    }

    private static void refuse(String word, Optional<SourceSpan> at, String hint, Diagnostics inside) {
        at.ifPresent(place ->
                inside.report(DiagnosticCode.E117, place, "\"" + word + "\" does not go with a named type", hint));
    }
}
