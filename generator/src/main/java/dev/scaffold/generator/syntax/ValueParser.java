package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one of {@code values:}: its fields, or a long form with {@code fields:} below it. */
final class ValueParser {

    private final String name;
    private final Diagnostics diagnostics;

    private ValueParser(String name, Diagnostics outer) {
        this.name = name;
        this.diagnostics = outer.at("in value " + name);
    }

    static ValueNode parse(Entry entry, Diagnostics diagnostics) {
        return new ValueParser(entry.key().text(), diagnostics).value(entry);
    }

    private ValueNode value(Entry entry) {
        Optional<String> doc = Optional.empty();
        Optional<Located<String>> was = Optional.empty();
        Entry fields = entry;
        boolean longForm = entry.value() instanceof Mapping mapping
                && mapping.entry("fields")
                        .map(Entry::value)
                        .filter(Mapping.class::isInstance)
                        .isPresent();
        if (longForm) {
            for (Entry one : ((Mapping) entry.value()).entries()) {
                if (!Keywords.VALUE.accepts(one.key(), diagnostics)) continue;
                switch (one.key().text()) {
                    case "doc" -> doc = Shapes.text(one, diagnostics).map(Located::value);
                    case "was" -> was = Shapes.text(one, diagnostics);
                    default -> fields = one;
                }
            }
        }
        return new ValueNode(entry.key().located(), doc, was, fields(fields));
    }

    private List<FieldNode> fields(Entry entry) {
        List<FieldNode> fields = new ArrayList<>();
        Shapes.mapping(entry, diagnostics)
                .ifPresent(mapping -> mapping.entries().forEach(field -> {
                    String where = "in field " + field.key().text() + " of value " + name;
                    fields.add(FieldParser.parse(field, diagnostics.at(where)));
                }));
        return fields;
    }
}
