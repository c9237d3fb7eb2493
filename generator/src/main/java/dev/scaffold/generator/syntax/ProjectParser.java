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

    private ProjectParser() {}

    static ProjectNode project(Entry entry, Diagnostics outer) {
        Diagnostics diagnostics = outer.at("in project");
        Optional<Mapping> mapping = Shapes.mapping(entry, diagnostics);
        if (mapping.isEmpty()) return ProjectNode.EMPTY;
        Optional<Located<String>> name = Optional.empty();
        Optional<Located<String>> packageName = Optional.empty();
        Optional<Located<String>> style = Optional.empty();
        List<Located<String>> databases = List.of();
        List<Located<String>> includes = List.of();
        for (Entry one : mapping.get().entries()) {
            if (!Keywords.PROJECT.accepts(one.key(), diagnostics)) continue;
            switch (one.key().text()) {
                case "name" -> name = Shapes.text(one, diagnostics);
                case "package" -> packageName = Shapes.text(one, diagnostics);
                case "style" -> style = Shapes.text(one, diagnostics);
                case "include" -> includes = EntityWordsParser.words(one, diagnostics);
                default -> databases = databases(one, diagnostics);
            }
        }
        return new ProjectNode(name, packageName, style, databases, includes);
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
        Optional<KeyNode> key = Optional.empty();
        Optional<Timestamps> timestamps = Optional.empty();
        Optional<VersionNode> version = Optional.empty();
        Optional<Located<String>> softDelete = Optional.empty();
        Optional<Located<String>> onDelete = Optional.empty();
        Optional<Located<String>> onUpdate = Optional.empty();
        Optional<Located<Boolean>> index = Optional.empty();
        Optional<Located<Boolean>> deferred = Optional.empty();
        for (Entry one : mapping.get().entries()) {
            if (!Keywords.DEFAULTS.accepts(one.key(), diagnostics)) continue;
            switch (one.key().text()) {
                case "id" -> key = EntityWordsParser.key(one, diagnostics);
                case "timestamps" -> timestamps = EntityWordsParser.timestamps(one, diagnostics);
                case "version" -> version = EntityWordsParser.version(one, diagnostics);
                case "softDelete" -> softDelete = Shapes.text(one, diagnostics);
                case "onDelete" -> onDelete = EntityWordsParser.rule("on delete", one, diagnostics);
                case "onUpdate" -> onUpdate = EntityWordsParser.rule("on update", one, diagnostics);
                case "index" -> index = Shapes.flag(one, diagnostics);
                case "deferred" -> deferred = Shapes.flag(one, diagnostics);
                default -> naming(one, diagnostics);
            }
        }
        return new DefaultsNode(key, timestamps, version, softDelete, onDelete, onUpdate, index, deferred);
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
