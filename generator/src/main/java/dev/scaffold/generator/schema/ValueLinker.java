package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.NamedTypes.NamedType;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.SqlNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the column of a field that holds a value. */
final class ValueLinker {

    private final NameTable names;
    private final NamedTypes types;

    ValueLinker(NameTable names, NamedTypes types) {
        this.names = names;
        this.types = types;
    }

    /**
     * Empty when the field has a problem, which was reported.
     *
     * @param name of the column
     */
    Optional<Column> link(FieldNode field, TypeNode type, String name, Diagnostics inside) {
        new ModifierCheck(field, inside).refuseOnValue();
        Optional<NamedType> named = Optional.empty();
        TypeNode bare = type;
        if (types.has(type.name().value()) && type.member().isEmpty()) {
            named = types.of(type.name().value());
            if (named.isEmpty()) return Optional.empty();
            bare = bare(type, named.get(), inside);
        }
        Optional<FieldType> linked = new TypeLinker(names, inside).link(bare);
        linked = linked.flatMap(one -> DatabaseTypes.apply(field.db(), one, inside));
        if (linked.isEmpty() || isListComputed(field, linked.get(), inside)) return Optional.empty();
        FieldType column = linked.get();
        LimitLinker limits = new LimitLinker(inside);
        ColumnRules rules =
                limits.link(field.value(), column, named.map(NamedType::rules).orElse(ColumnRules.NONE));
        Optional<DefaultValue> value =
                field.defaultValue().flatMap(node -> new DefaultLinker(inside).link(node, column));
        value.ifPresent(one -> limits.checkDefault(field.defaultValue().orElseThrow(), one, column, rules));
        return Optional.of(new Column(
                name,
                column,
                field.nullable().isPresent(),
                value,
                field.unique().isPresent(),
                field.index().map(Located::value).orElse(false),
                Column.Role.PLAIN,
                field.doc().or(() -> doc(type)),
                rules));
    }

    /** Whether it is one, which was reported. */
    private static boolean isListComputed(FieldNode field, FieldType type, Diagnostics inside) {
        Optional<SqlNode> computed =
                type instanceof FieldType.ListOf ? field.value().generated() : Optional.empty();
        computed.ifPresent(sql -> inside.report(
                DiagnosticCode.E900,
                sql.text().at(),
                "a list that the database computes is not supported yet",
                "compute it where it is set, or leave it out for now"));
        return computed.isPresent();
    }

    private Optional<String> doc(TypeNode type) {
        return types.of(type.name().value()).flatMap(NamedType::doc);
    }

    private static String spelled(TypeNode type) {
        if (type.arguments().isEmpty()) return type.name().value();
        String arguments = type.arguments().stream().map(Located::value).collect(Collectors.joining(","));
        return type.name().value() + "(" + arguments + ")";
    }

    /** What the named type stands for, at the place of the name. */
    private static TypeNode bare(TypeNode type, NamedType named, Diagnostics inside) {
        if (!type.arguments().isEmpty()) {
            inside.report(DiagnosticCode.E302, type.arguments().get(0).at(), "a named type takes no length");
        }
        if (type.list() && named.rules().limited()) {
            inside.report(
                    DiagnosticCode.E900,
                    type.at(),
                    "a list of " + type.name().value() + ", which has limits, is not supported yet",
                    "list the type that it is made of: " + spelled(named.node()) + "[]");
        }
        TypeNode node = named.node();
        return new TypeNode(
                new Located<>(node.name().value(), type.name().at()),
                Optional.empty(),
                node.arguments(),
                type.list(),
                type.at());
    }
}
