package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EnumNode.ConstantNode;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import dev.scaffold.generator.syntax.YamlNode.Scalar;
import dev.scaffold.generator.syntax.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code enums:}. */
final class EnumParser {

    private final Diagnostics diagnostics;
    private boolean readable = true;

    private EnumParser(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static List<EnumNode> parse(Entry enums, Diagnostics diagnostics) {
        List<EnumNode> nodes = new ArrayList<>();
        Optional<Mapping> mapping = Shapes.mapping(enums, diagnostics);
        if (mapping.isEmpty()) return nodes;
        for (Entry entry : mapping.get().entries()) {
            Diagnostics inside = diagnostics.at("in enum " + entry.key().text());
            nodes.add(new EnumParser(inside).enumeration(entry));
        }
        return nodes;
    }

    private EnumNode enumeration(Entry entry) {
        Optional<String> doc = Optional.empty();
        Optional<Located<String>> was = Optional.empty();
        Optional<TypeNode> type = Optional.empty();
        List<DatabaseNode> db = List.of();
        Entry constants = entry;
        if (entry.value() instanceof Mapping mapping && isLongForm(mapping)) {
            for (Entry one : mapping.entries()) {
                if (!Keywords.ENUM.accepts(one.key(), diagnostics)) continue;
                switch (one.key().text()) {
                    case "doc" -> doc = Shapes.text(one, diagnostics).map(Located::value);
                    case "was" -> was = Shapes.text(one, diagnostics);
                    case "type" -> type = Shapes.scalar(one, diagnostics).flatMap(this::type);
                    case "db" -> db = DatabaseParser.parse(one, diagnostics);
                    default -> constants = one;
                }
            }
        }
        List<ConstantNode> read = constants(constants);
        return new EnumNode(entry.key().located(), doc, was, type, read, db, readable);
    }

    private Optional<TypeNode> type(Scalar scalar) {
        FieldBuilder ignored = new FieldBuilder(scalar.located(), diagnostics);
        return TypeParser.parse(new TextScanner(scalar.content()), ignored, diagnostics);
    }

    /** A constant may be called values too: then what stands below it is its stored value. */
    private static boolean isLongForm(Mapping mapping) {
        return mapping.entry("values")
                .map(Entry::value)
                .filter(value -> value instanceof Sequence
                        || value instanceof Mapping below
                                && below.entry("value").isEmpty())
                .isPresent();
    }

    private List<ConstantNode> constants(Entry entry) {
        List<ConstantNode> constants = new ArrayList<>();
        if (entry.value() instanceof Sequence list) {
            for (YamlNode item : list.items()) {
                if (item instanceof Scalar scalar && !scalar.text().isEmpty()) {
                    constants.add(
                            new ConstantNode(scalar.located(), scalar.located(), Optional.empty(), Optional.empty()));
                } else {
                    readable = false;
                    diagnostics.report(
                            DiagnosticCode.E111,
                            item.at(),
                            "a constant is a word, not " + Shapes.found(item),
                            "a stored value or a doc needs the form with one constant a line, without dashes");
                }
            }
        } else if (entry.value() instanceof Mapping mapping) {
            mapping.entries().forEach(one -> constant(one).ifPresent(constants::add));
        } else {
            readable = false;
            Shapes.wrong(entry, "a list of constants", diagnostics);
        }
        return constants;
    }

    private Optional<ConstantNode> constant(Entry entry) {
        Located<String> name = entry.key().located();
        if (!(entry.value() instanceof Mapping mapping)) {
            Optional<Located<String>> value = Shapes.text(entry, diagnostics);
            if (value.isEmpty()) readable = false;
            return value.map(stored -> new ConstantNode(name, stored, Optional.empty(), Optional.empty()));
        }
        Located<String> value = name;
        Optional<Located<String>> was = Optional.empty();
        Optional<String> doc = Optional.empty();
        for (Entry one : mapping.entries()) {
            if (!Keywords.CONSTANT.accepts(one.key(), diagnostics)) continue;
            Optional<Located<String>> text = Shapes.text(one, diagnostics);
            switch (one.key().text()) {
                case "doc" -> doc = text.map(Located::value);
                case "was" -> was = text;
                default -> value = text.orElse(value);
            }
        }
        return Optional.of(new ConstantNode(name, value, was, doc));
    }
}
