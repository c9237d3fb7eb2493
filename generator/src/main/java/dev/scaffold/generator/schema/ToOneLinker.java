package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column.Role;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.ColumnNameNode;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.RelationWords;
import dev.scaffold.generator.syntax.SchemaNode.DefaultsNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes to-one relations: the columns of the foreign key, and its rules. */
final class ToOneLinker {

    private final DefaultsNode defaults;
    private final Keys keys;
    private final Diagnostics diagnostics;

    ToOneLinker(DefaultsNode defaults, Keys keys, Diagnostics diagnostics) {
        this.defaults = defaults;
        this.keys = keys;
        this.diagnostics = diagnostics;
    }

    /** Whether it is indexed is decided when all indexes are known: {@link IndexLinker}. */
    Relation.ToOne link(EntityNode entity, FieldNode field, EntityNode target) {
        List<Keys.Part> parts = keys.referenced(field, target);
        boolean alone = parts.size() == 1;
        boolean isKey = keys.of(entity).members().equals(List.of(field.name().value()));
        boolean index = field.index()
                .map(Located::value)
                .orElseGet(() -> defaults.index().map(Located::value).orElse(true));
        List<String> names = names(field, target, parts);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            columns.add(new Column(
                    names.get(i),
                    parts.get(i).type(),
                    field.nullable().isPresent(),
                    Optional.empty(),
                    alone && field.unique().isPresent(),
                    index,
                    Role.REFERENCE,
                    field.doc(),
                    ColumnRules.ofRelation(field)));
        }
        return new Relation.ToOne(
                field.name().value(),
                target.name().value(),
                columns,
                field.unique().isPresent() || isKey,
                rules(field.relation()),
                field.relation().references().map(Located::value),
                field.doc(),
                field.name().at());
    }

    private ForeignKeyRules rules(RelationWords words) {
        return new ForeignKeyRules(
                action(words.onDelete().or(defaults::onDelete), "restrict"),
                action(words.onUpdate().or(defaults::onUpdate), "no action"),
                words.deferred().isPresent()
                        || defaults.deferred().map(Located::value).orElse(false),
                words.noKey().isEmpty());
    }

    static Relation.OnDelete action(Optional<Located<String>> words, String usual) {
        return switch (words.map(Located::value).orElse(usual)) {
            case "cascade" -> Relation.OnDelete.CASCADE;
            case "set null" -> Relation.OnDelete.SET_NULL;
            case "set default" -> Relation.OnDelete.SET_DEFAULT;
            case "no action" -> Relation.OnDelete.NO_ACTION;
            default -> Relation.OnDelete.RESTRICT;
        };
    }

    private List<String> names(FieldNode field, EntityNode target, List<Keys.Part> parts) {
        String snake = Names.snake(field.name().value());
        if (parts.size() > 1) field.column().ifPresent(column -> refuseOne(column, target, parts));
        if (!field.relation().columns().isEmpty()) return said(field, target, parts, snake);
        String usual = snake + "_"
                + (field.relation().references().isPresent() ? parts.get(0).name() : Keys.ID);
        if (parts.size() == 1) return List.of(field.column().map(Located::value).orElse(usual));
        return parts.stream().map(part -> snake + "_" + part.name()).toList();
    }

    private List<String> said(FieldNode field, EntityNode target, List<Keys.Part> parts, String snake) {
        List<ColumnNameNode> said = field.relation().columns();
        List<String> known = parts.stream().map(Keys.Part::name).toList();
        boolean list = said.get(0).keyField().isEmpty();
        if (list && said.size() != parts.size()) {
            diagnostics.report(
                    DiagnosticCode.E407,
                    said.get(0).column().at(),
                    "the key of " + target.name().value() + " has " + count(parts) + " (" + String.join(", ", known)
                            + "), not " + said.size());
        }
        for (ColumnNameNode one : said) {
            one.keyField()
                    .filter(name -> !known.contains(name.value()))
                    .ifPresent(name -> diagnostics.reportUnknown(
                            DiagnosticCode.E407,
                            name.at(),
                            "the key of " + target.name().value() + " has no column \"" + name.value() + "\"",
                            name.value(),
                            known));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i).name();
            Optional<String> name = list
                    ? said.stream().skip(i).findFirst().map(one -> one.column().value())
                    : said.stream()
                            .filter(one -> one.keyField().orElseThrow().value().equals(part))
                            .findFirst()
                            .map(one -> one.column().value());
            names.add(name.orElse(snake + "_" + (parts.size() == 1 ? "id" : part)));
        }
        return names;
    }

    private void refuseOne(Located<String> column, EntityNode target, List<Keys.Part> parts) {
        diagnostics.report(
                DiagnosticCode.E407,
                column.at(),
                "the key of " + target.name().value() + " has " + count(parts) + ", and \"column\" names one",
                "name each with \"columns:\" in long form");
    }

    private static String count(List<Keys.Part> parts) {
        return parts.size() == 1 ? "one column" : parts.size() + " columns";
    }
}
