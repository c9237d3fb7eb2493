package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.SchemaNode;
import dev.scaffold.generator.syntax.TypeNode;
import dev.scaffold.generator.syntax.ValueNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The value objects of a schema: each is read once, its components before it. */
final class ValueObjects {

    private final Map<String, ValueNode> nodes = new LinkedHashMap<>();
    private final Map<String, Optional<ValueObject>> linked = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private final NameTable names;
    private final ValueLinker scalars;
    private final Diagnostics diagnostics;

    ValueObjects(SchemaNode schema, NameTable names, ValueLinker scalars, Diagnostics diagnostics) {
        this.names = names;
        this.scalars = scalars;
        this.diagnostics = diagnostics;
        schema.values().forEach(node -> nodes.putIfAbsent(node.name().value(), node));
        nodes.keySet().forEach(this::of);
    }

    boolean has(String name) {
        return nodes.containsKey(name);
    }

    /** In the order of the file. */
    List<ValueObject> all() {
        return nodes.keySet().stream().flatMap(name -> of(name).stream()).toList();
    }

    /** {@code price: Money} in an entity or a mixin; empty for one with a problem, which was reported. */
    Optional<EmbeddedValue> embedded(FieldNode field, TypeNode type, Diagnostics inside) {
        new ModifierCheck(field, inside).refuseOnEmbedded();
        if (refused(type, inside)) return Optional.empty();
        return of(type.name().value())
                .map(object -> new EmbeddedValue(
                        field.name().value(),
                        object,
                        field.nullable().isPresent(),
                        prefix(field, inside),
                        field.doc(),
                        field.name().at()));
    }

    private Optional<ValueObject> of(String name) {
        if (!linked.containsKey(name)) {
            open.add(name);
            Optional<ValueObject> object = link(nodes.get(name));
            open.remove(name);
            linked.put(name, object);
        }
        return linked.get(name);
    }

    private Optional<ValueObject> link(ValueNode node) {
        List<ValueObject.Component> components = new ArrayList<>();
        boolean complete = true;
        Map<String, FieldNode> properties = new LinkedHashMap<>();
        for (FieldNode field : node.fields()) {
            String where = "in field " + field.name().value() + " of value "
                    + node.name().value();
            String property = Names.camel(field.name().value());
            FieldNode first = properties.putIfAbsent(property, field);
            if (first != null) {
                clash(field, first, property, diagnostics.at(where));
                complete = false;
            }
            Optional<ValueObject.Component> component =
                    field.type().flatMap(type -> component(field, type, diagnostics.at(where)));
            component.ifPresent(components::add);
            complete &= component.isPresent();
        }
        if (complete && components.isEmpty()) {
            diagnostics
                    .at("in value " + node.name().value())
                    .report(
                            DiagnosticCode.E113,
                            node.name().at(),
                            "value " + node.name().value() + " has no fields");
        }
        if (!complete || components.isEmpty()) return Optional.empty();
        return Optional.of(new ValueObject(node.name().value(), node.doc(), components));
    }

    private static void clash(FieldNode field, FieldNode first, String property, Diagnostics inside) {
        inside.report(
                DiagnosticCode.E204,
                field.name().at(),
                "\"" + field.name().value() + "\" and \"" + first.name().value() + "\" in line "
                        + first.name().at().line() + " both become the component " + property,
                "rename one of them");
    }

    private Optional<ValueObject.Component> component(FieldNode field, TypeNode type, Diagnostics inside) {
        refuse("unique", field.unique(), inside);
        refuse("index", field.index().map(Located::at), inside);
        refuse("auto", field.value().auto(), inside);
        refuse("created", field.value().created(), inside);
        refuse("updated", field.value().updated(), inside);
        refuse("version", field.value().version(), inside);
        String name = type.name().value();
        if (names.entity(name).isPresent()) {
            inside.report(
                    DiagnosticCode.E900,
                    type.at(),
                    "a relation in a value object is not supported yet",
                    "put it into the entity, beside the value");
            return Optional.empty();
        }
        if (!has(name)) {
            String column = field.column()
                    .map(Located::value)
                    .orElseGet(() -> Names.snake(field.name().value()));
            Optional<Column> scalar = scalars.link(field, type, column, inside);
            if (scalar.filter(one -> isBesideValue(one, type, inside)).isPresent()) return Optional.empty();
            return scalar.map(one -> new ValueObject.Scalar(field.name().value(), one));
        }
        new ModifierCheck(field, inside).refuseOnEmbedded();
        if (refused(type, inside)) return Optional.empty();
        if (open.contains(name)) {
            inside.report(DiagnosticCode.E611, type.at(), "value " + name + " would contain itself");
            return Optional.empty();
        }
        return of(name).map(object -> new ValueObject.Nested(
                field.name().value(), object, field.nullable().isPresent(), prefix(field, inside), field.doc()));
    }

    /** Whether a column can stand in an entity alone, which was reported. */
    private static boolean isBesideValue(Column column, TypeNode type, Diagnostics inside) {
        boolean list = column.type() instanceof FieldType.ListOf;
        if (!list && !(column.type() instanceof FieldType.Bytes)) return false;
        inside.report(
                DiagnosticCode.E900,
                type.at(),
                (list ? "a list in a value object is" : "bytes in a value object are") + " not supported yet",
                "put " + (list ? "it" : "them") + " into the entity, beside the value");
        return true;
    }

    private static boolean refused(TypeNode type, Diagnostics inside) {
        if (!type.arguments().isEmpty()) {
            inside.report(DiagnosticCode.E302, type.arguments().get(0).at(), "a value object takes no length");
        }
        if (type.member().isPresent()) {
            inside.report(
                    DiagnosticCode.E401, type.at(), "\"" + type.name().value() + "\" is a value object, not an entity");
            return true;
        }
        if (!type.list()) return false;
        inside.report(
                DiagnosticCode.E900,
                type.at(),
                "a list of value objects (\"" + type.name().value() + "[]\") is not supported yet",
                "an entity of its own can be listed");
        return true;
    }

    private static void refuse(String word, Optional<SourceSpan> at, Diagnostics inside) {
        at.ifPresent(place -> inside.report(
                DiagnosticCode.E117,
                place,
                "\"" + word + "\" does not go with a part of a value object",
                "an entity says it of the value as a whole, or in its lists \"indexes\" and \"unique\""));
    }

    private static String prefix(FieldNode field, Diagnostics inside) {
        Optional<Located<String>> said = field.value().prefix();
        if (said.isEmpty()) return Names.snake(field.name().value()) + "_";
        String prefix = said.get().value();
        if (!prefix.isEmpty() && !NamePatterns.DATABASE.matches(prefix)) {
            inside.report(
                    DiagnosticCode.E202,
                    said.get().at(),
                    "\"" + prefix + "\" cannot begin the name of a column",
                    NamePatterns.DATABASE.words() + ", or nothing");
        }
        return prefix;
    }
}
