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
import java.util.regex.Pattern;

/** Takes the value of a key as the shape that is expected there. Empty when it has another, which is reported. */
final class Shapes {

    /** Of these, one line holds several. */
    private static final List<String> SEVERAL = List.of("fields", "orderBy");

    /** Of a field, with its order. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,40}( (asc|desc))?");

    /** So many of the words that were written stand in a hint. */
    private static final int SHOWN = 8;

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
        diagnostics.report(DiagnosticCode.E111, entry.at(), message(entry, "a list"), listHint(entry));
        return List.of();
    }

    private static String listHint(Entry entry) {
        List<String> words = words(entry.value());
        return words.isEmpty()
                ? "write \"[one, two]\", or one item a line with \"- \" before it"
                : "write \"" + entry.key().text() + ": [" + String.join(", ", words) + "]\"";
    }

    /** One value that is not empty. */
    static Optional<Scalar> scalar(Entry entry, Diagnostics diagnostics) {
        if (!(entry.value() instanceof Scalar scalar)) {
            diagnostics.report(DiagnosticCode.E111, entry.at(), message(entry, "one value"), scalarHint(entry));
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

    /** With the words that were written, where they are words. */
    private static String scalarHint(Entry entry) {
        String key = entry.key().text();
        List<String> words = words(entry.value());
        if (words.isEmpty()) return "write it on the same line: \"" + key + ": value\"";
        if (key.equals("id")) return "a key of several fields is a list: \"id: [book, author]\"";
        boolean several = words.size() == 1 || SEVERAL.contains(key);
        return (several ? "write \"" : "it is one: \"") + key + ": "
                + String.join(", ", several ? words : words.subList(0, 1)) + "\"";
    }

    /** Those of a list, or the keys of a map; none where not all of it are plain words. */
    static List<String> words(YamlNode node) {
        List<String> words = List.of();
        if (node instanceof Sequence list)
            words = list.items().stream().map(Shapes::word).toList();
        if (node instanceof Mapping mapping) {
            words = mapping.entries().stream().map(Shapes::ordered).toList();
        }
        boolean plain = words.size() <= SHOWN
                && words.stream().allMatch(word -> WORD.matcher(word).matches());
        return plain ? words : List.of();
    }

    /** Empty where there is none. */
    private static String word(YamlNode node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }

    /** {@code title: desc} as it is written on a line. */
    private static String ordered(Entry entry) {
        String order = word(entry.value());
        return entry.key().text() + (order.equals("asc") || order.equals("desc") ? " " + order : "");
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
