package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import dev.scaffold.generator.syntax.YamlNode.Scalar;
import dev.scaffold.generator.syntax.YamlNode.Sequence;
import java.util.List;
import java.util.Optional;

/** Takes the value of a key as the shape that is expected there. Empty when it has another, which is reported. */
final class Shapes {

    private Shapes() {}

    /** A map with at least one key. */
    static Optional<Mapping> mapping(Entry entry, Diagnostics diagnostics) {
        if (entry.value() instanceof Mapping mapping && !mapping.entries().isEmpty()) return Optional.of(mapping);
        String message = message(entry, "keys and values below it");
        diagnostics.report(DiagnosticCode.E111, entry.at(), message, mappingHint(entry.value()));
        return Optional.empty();
    }

    private static String mappingHint(YamlNode value) {
        if (value instanceof Sequence)
            return "leave the dashes or brackets out, and write \"name: value\" on each line";
        if (value instanceof Scalar scalar && !scalar.isNull()) {
            return "a key ends with a colon and a blank: \"title: string(200)\"";
        }
        return "what belongs to it stands on the lines below, two blanks deeper";
    }

    /** A list; it may be empty. */
    static List<YamlNode> list(Entry entry, Diagnostics diagnostics) {
        if (entry.value() instanceof Sequence sequence) return sequence.items();
        diagnostics.report(
                DiagnosticCode.E111,
                entry.at(),
                message(entry, "a list"),
                "write \"[one, two]\", or one item a line with \"- \" before it");
        return List.of();
    }

    /** One value that is not empty. */
    static Optional<Scalar> scalar(Entry entry, Diagnostics diagnostics) {
        if (!(entry.value() instanceof Scalar scalar)) {
            diagnostics.report(
                    DiagnosticCode.E111,
                    entry.at(),
                    message(entry, "one value"),
                    "write it on the same line: \"" + entry.key().text() + ": value\"");
            return Optional.empty();
        }
        if (scalar.isNull()) {
            diagnostics.report(
                    DiagnosticCode.E113,
                    entry.key().at(),
                    "\"" + entry.key().text() + "\" has no value",
                    "write one behind the colon, or delete the key");
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    static Optional<Located<String>> text(Entry entry, Diagnostics diagnostics) {
        return scalar(entry, diagnostics).map(Scalar::located);
    }

    /** {@code true} or {@code false}. */
    static Optional<Located<Boolean>> flag(Entry entry, Diagnostics diagnostics) {
        Optional<Scalar> scalar = scalar(entry, diagnostics);
        if (scalar.isEmpty()) return Optional.empty();
        String text = scalar.get().text();
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(new Located<>(text.equals("true"), scalar.get().at()));
        }
        diagnostics.report(
                DiagnosticCode.E111,
                scalar.get().at(),
                "\"" + entry.key().text() + "\" is true or false, not \"" + text + "\"",
                "write \"" + entry.key().text() + ": true\"");
        return Optional.empty();
    }

    /** {@code "fields" needs a list, not nothing}. */
    static String message(Entry entry, String expected) {
        return "\"" + entry.key().text() + "\" needs " + expected + ", not " + found(entry.value());
    }

    static String found(YamlNode node) {
        if (node instanceof Mapping mapping) return mapping.entries().isEmpty() ? "an empty map" : "a map";
        if (node instanceof Sequence) return "a list";
        return ((Scalar) node).isNull() ? "nothing" : "a single value";
    }
}
