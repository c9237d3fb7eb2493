package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@code defaults:} and an entity say with the same words. */
final class EntityWordsParser {

    private EntityWordsParser() {}

    /** {@code id: uuid}, {@code id: [book, author]}, {@code id: unique isbn}. */
    static Optional<KeyNode> key(Entry entry, Diagnostics diagnostics) {
        if (entry.value() instanceof YamlNode.Sequence) {
            List<Located<String>> names = words(entry, diagnostics);
            if (!names.isEmpty()) return Optional.of(new KeyNode(names, true, false, entry.at()));
            diagnostics.report(
                    DiagnosticCode.E113, entry.key().at(), "a key needs a field", "write \"id: [book, author]\"");
            return Optional.empty();
        }
        return Shapes.scalar(entry, diagnostics).map(scalar -> key(scalar, diagnostics));
    }

    private static KeyNode key(Scalar scalar, Diagnostics diagnostics) {
        TextScanner scanner = new TextScanner(scalar.content());
        List<Located<String>> names = new ArrayList<>();
        scanner.skipBlanks();
        while (!scanner.atEnd()) {
            if (!scanner.skip(",")) names.add(scanner.token());
            scanner.skipBlanks();
        }
        boolean unique = names.size() > 1 && names.get(0).value().equals("unique");
        if (unique) return new KeyNode(names.subList(1, names.size()), false, true, scalar.at());
        if (names.size() > 1) {
            diagnostics.report(
                    DiagnosticCode.E111,
                    names.get(1).at(),
                    "a key is one word, and \"" + names.get(1).value() + "\" is a second one",
                    "write one of them; a key of several fields is a list: \"id: [book, author]\"");
        }
        return new KeyNode(names.subList(0, Math.min(1, names.size())), false, false, scalar.at());
    }

    /** A list of words, or one of them. */
    static List<Located<String>> words(Entry entry, Diagnostics diagnostics) {
        List<Located<String>> words = new ArrayList<>();
        if (entry.value() instanceof Scalar) {
            Shapes.text(entry, diagnostics).ifPresent(words::add);
            return words;
        }
        for (YamlNode item : Shapes.list(entry, diagnostics)) {
            if (item instanceof Scalar scalar && !scalar.isNull()) {
                words.add(scalar.located());
            } else {
                diagnostics.report(
                        DiagnosticCode.E111,
                        item.at(),
                        "below \"" + entry.key().text() + "\" stand words, not " + Shapes.found(item),
                        "write \"" + entry.key().text() + ": [one, two]\"");
            }
        }
        return words;
    }

    /** {@code true}, {@code created} or {@code false}. */
    static Optional<Timestamps> timestamps(Entry entry, Diagnostics diagnostics) {
        Optional<Scalar> scalar = Shapes.scalar(entry, diagnostics);
        if (scalar.isEmpty()) return Optional.empty();
        switch (scalar.get().text()) {
            case "true":
                return Optional.of(Timestamps.BOTH);
            case "created":
                return Optional.of(Timestamps.CREATED);
            case "false":
                return Optional.of(Timestamps.NONE);
            default:
                diagnostics.reportUnknown(
                        DiagnosticCode.E111,
                        scalar.get().at(),
                        "\"timestamps\" is true, created or false, not \""
                                + scalar.get().text() + "\"",
                        scalar.get().text(),
                        List.of("true", "created", "false"));
                return Optional.empty();
        }
    }

    /** {@code true}, {@code false}, or a field. */
    static Optional<VersionNode> version(Entry entry, Diagnostics diagnostics) {
        Optional<Located<String>> word = Shapes.text(entry, diagnostics);
        if (word.isEmpty()) return Optional.empty();
        if (word.get().value().equals("false")) return Optional.of(new VersionNode(false, Optional.empty()));
        boolean automatic = word.get().value().equals("true");
        if (!word.get().value().matches("[A-Za-z]\\w*")) {
            diagnostics.report(
                    DiagnosticCode.E111,
                    word.get().at(),
                    "\"version\" is true, false or a field, not \"" + word.get().value() + "\"",
                    "write \"version: true\"");
            return Optional.empty();
        }
        return Optional.of(new VersionNode(true, automatic ? Optional.empty() : word));
    }

    /** {@code cascade}, {@code set null} and so on. */
    static Optional<Located<String>> rule(String word, Entry entry, Diagnostics diagnostics) {
        return Shapes.text(entry, diagnostics).flatMap(rule -> ReferenceRules.check(word, rule, diagnostics));
    }

    /** Where it says {@code wanted}. */
    static Optional<SourceSpan> saying(boolean wanted, Entry entry, Diagnostics diagnostics) {
        return Shapes.flag(entry, diagnostics)
                .filter(flag -> flag.value() == wanted)
                .map(Located::at);
    }
}
