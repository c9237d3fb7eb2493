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
        wrong(entry, "keys and values below it", diagnostics);
        return Optional.empty();
    }

    /** A list; it may be empty. */
    static List<YamlNode> list(Entry entry, Diagnostics diagnostics) {
        if (entry.value() instanceof Sequence sequence) return sequence.items();
        wrong(entry, "a list", diagnostics);
        return List.of();
    }

    /** One value that is not empty. */
    static Optional<Scalar> scalar(Entry entry, Diagnostics diagnostics) {
        if (!(entry.value() instanceof Scalar scalar)) {
            wrong(entry, "one value", diagnostics);
            return Optional.empty();
        }
        if (scalar.isNull()) {
            diagnostics.report(
                    DiagnosticCode.E113, entry.key().at(), "\"" + entry.key().text() + "\" has no value");
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
                "\"" + entry.key().text() + "\" is true or false, not \"" + text + "\"");
        return Optional.empty();
    }

    /** Reports that {@code entry} has another shape. */
    static void wrong(Entry entry, String expected, Diagnostics diagnostics) {
        diagnostics.report(
                DiagnosticCode.E111,
                entry.at(),
                "\"" + entry.key().text() + "\" needs " + expected + ", not " + found(entry.value()));
    }

    static String found(YamlNode node) {
        if (node instanceof Mapping mapping) return mapping.entries().isEmpty() ? "an empty map" : "a map";
        if (node instanceof Sequence) return "a list";
        return ((Scalar) node).isNull() ? "nothing" : "a single value";
    }
}
