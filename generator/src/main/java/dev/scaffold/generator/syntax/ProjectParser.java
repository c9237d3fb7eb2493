package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.SchemaNode.DefaultsNode;
import dev.scaffold.generator.syntax.SchemaNode.ProjectNode;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import dev.scaffold.generator.syntax.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code project:} and {@code defaults:}. */
final class ProjectParser {

    static final Vocabulary PROJECT =
            new Vocabulary("project", List.of("name", "package", "style", "databases"), List.of("include"));

    static final Vocabulary DEFAULTS = new Vocabulary(
            "defaults",
            List.of("id", "timestamps", "version", "naming", "onDelete", "index"),
            List.of("onUpdate", "deferred", "softDelete"));

    private ProjectParser() {}

    static ProjectNode project(Entry entry, Diagnostics outer) {
        Diagnostics diagnostics = outer.at("in project");
        Optional<Mapping> mapping = Shapes.mapping(entry, diagnostics);
        if (mapping.isEmpty()) return ProjectNode.EMPTY;
        Optional<Located<String>> name = Optional.empty();
        Optional<Located<String>> packageName = Optional.empty();
        Optional<Located<String>> style = Optional.empty();
        List<Located<String>> databases = List.of();
        for (Entry one : mapping.get().entries()) {
            if (!PROJECT.accepts(one.key(), diagnostics)) continue;
            switch (one.key().text()) {
                case "name" -> name = Shapes.text(one, diagnostics);
                case "package" -> packageName = Shapes.text(one, diagnostics);
                case "style" -> style = Shapes.text(one, diagnostics);
                default -> databases = databases(one, diagnostics);
            }
        }
        return new ProjectNode(name, packageName, style, databases);
    }

    private static List<Located<String>> databases(Entry entry, Diagnostics diagnostics) {
        List<Located<String>> words = new ArrayList<>();
        for (YamlNode item : Shapes.list(entry, diagnostics)) {
            if (item instanceof Scalar scalar && !scalar.isNull()) {
                words.add(scalar.located());
            } else {
                diagnostics.report(DiagnosticCode.E111, item.at(), "a database is a word, not " + Shapes.found(item));
            }
        }
        return words;
    }

    static DefaultsNode defaults(Entry entry, Diagnostics outer) {
        Diagnostics diagnostics = outer.at("in defaults");
        Optional<Mapping> mapping = Shapes.mapping(entry, diagnostics);
        if (mapping.isEmpty()) return DefaultsNode.EMPTY;
        Optional<Timestamps> timestamps = Optional.empty();
        Optional<Boolean> version = Optional.empty();
        Optional<Located<String>> onDelete = Optional.empty();
        Optional<Boolean> index = Optional.empty();
        for (Entry one : mapping.get().entries()) {
            if (!DEFAULTS.accepts(one.key(), diagnostics)) continue;
            switch (one.key().text()) {
                case "timestamps" -> timestamps = timestamps(one, diagnostics);
                case "version" -> version = version(one, diagnostics);
                case "onDelete" -> onDelete = deleteRule(one, diagnostics);
                case "index" -> index = Shapes.flag(one, diagnostics).map(Located::value);
                case "id" -> key(one, diagnostics);
                default -> naming(one, diagnostics);
            }
        }
        return new DefaultsNode(timestamps, version, onDelete, index);
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

    /** {@code true} or {@code false}; a field of the user's in that role comes later. */
    static Optional<Boolean> version(Entry entry, Diagnostics diagnostics) {
        if (entry.value() instanceof Scalar scalar && scalar.text().matches("(?!true$|false$|null$)[a-z]\\w*")) {
            diagnostics.report(
                    DiagnosticCode.E900,
                    scalar.at(),
                    "\"version: " + scalar.text() + "\" (a field of yours as version) is not supported yet",
                    "\"version: true\" makes a column called version");
            return Optional.empty();
        }
        return Shapes.flag(entry, diagnostics).map(Located::value);
    }

    /** {@code id: long}; what else the language allows comes later. */
    static void key(Entry entry, Diagnostics diagnostics) {
        if (entry.value() instanceof YamlNode.Sequence keys) {
            diagnostics.report(DiagnosticCode.E900, keys.at(), "a composite key is not supported yet");
            return;
        }
        Optional<Scalar> scalar = Shapes.scalar(entry, diagnostics);
        if (scalar.isEmpty() || scalar.get().text().equals("long")) return;
        diagnostics.report(
                DiagnosticCode.E900,
                scalar.get().at(),
                "the key \"" + scalar.get().text() + "\" is not supported yet",
                "every key is a long called id, made by the database: \"id: long\", or leave it out");
    }

    static Optional<Located<String>> deleteRule(Entry entry, Diagnostics diagnostics) {
        return Shapes.scalar(entry, diagnostics).flatMap(scalar -> Modifiers.deleteRule(scalar.located(), diagnostics));
    }

    private static void naming(Entry entry, Diagnostics diagnostics) {
        Optional<Scalar> scalar = Shapes.scalar(entry, diagnostics);
        if (scalar.isEmpty() || scalar.get().text().equals("snake_case")) return;
        diagnostics.report(
                DiagnosticCode.E900,
                scalar.get().at(),
                "the naming \"" + scalar.get().text() + "\" is not supported yet",
                "tables and columns are named in snake_case; \"table:\" and \"column\" say otherwise for one of them");
    }
}
