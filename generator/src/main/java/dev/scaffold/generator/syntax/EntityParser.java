package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode.CheckNode;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one entity. */
final class EntityParser {

    static final Vocabulary KEYS = new Vocabulary(
            "an entity",
            List.of("doc", "table", "id", "fields", "indexes", "unique", "checks", "timestamps", "version"),
            List.of(
                    "was",
                    "mixins",
                    "extends",
                    "abstract",
                    "inheritance",
                    "discriminator",
                    "discriminatorValue",
                    "softDelete",
                    "audit",
                    "orderBy",
                    "db"));

    private final Diagnostics diagnostics;
    private final Located<String> name;
    private Optional<String> doc = Optional.empty();
    private Optional<Located<String>> table = Optional.empty();
    private Optional<Timestamps> timestamps = Optional.empty();
    private Optional<Boolean> version = Optional.empty();
    private final List<FieldNode> fields = new ArrayList<>();
    private List<IndexNode> indexes = List.of();
    private List<IndexNode> uniques = List.of();
    private final List<CheckNode> checks = new ArrayList<>();

    private EntityParser(Located<String> name, Diagnostics diagnostics) {
        this.name = name;
        this.diagnostics = diagnostics;
    }

    static EntityNode parse(Entry entry, Diagnostics diagnostics) {
        Located<String> name = entry.key().located();
        EntityParser parser = new EntityParser(name, diagnostics.at("in entity " + name.value()));
        parser.read(entry);
        return parser.node();
    }

    private void read(Entry entry) {
        Optional<Mapping> mapping = Shapes.mapping(entry, diagnostics);
        if (mapping.isEmpty()) return;
        for (Entry one : mapping.get().entries()) {
            if (KEYS.accepts(one.key(), diagnostics)) read(one.key().text(), one);
        }
        if (mapping.get().entry("fields").isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E113,
                    name.at(),
                    "entity " + name.value() + " has no fields",
                    "write \"fields:\" below it");
        }
    }

    private void read(String key, Entry entry) {
        switch (key) {
            case "doc" -> doc = Shapes.text(entry, diagnostics).map(Located::value);
            case "table" -> table = Shapes.text(entry, diagnostics);
            case "id" -> ProjectParser.key(entry, diagnostics);
            case "timestamps" -> timestamps = ProjectParser.timestamps(entry, diagnostics);
            case "version" -> version = ProjectParser.version(entry, diagnostics);
            case "indexes" -> indexes = IndexParser.parse(entry, diagnostics);
            case "unique" -> uniques = IndexParser.parse(entry, diagnostics);
            case "checks" -> checks(entry);
            default -> fields(entry);
        }
    }

    private void fields(Entry entry) {
        Optional<Mapping> mapping = Shapes.mapping(entry, diagnostics);
        if (mapping.isEmpty()) return;
        for (Entry field : mapping.get().entries()) {
            String where = "in field " + field.key().text() + " of entity " + name.value();
            fields.add(FieldParser.parse(field, diagnostics.at(where)));
        }
    }

    private void checks(Entry entry) {
        Optional<Mapping> mapping = Shapes.mapping(entry, diagnostics);
        if (mapping.isEmpty()) return;
        for (Entry check : mapping.get().entries()) {
            if (check.value() instanceof Mapping verbatim) {
                diagnostics.report(
                        DiagnosticCode.E900, verbatim.at(), "a check taken verbatim (\"sql\") is not supported yet");
                continue;
            }
            Shapes.scalar(check, diagnostics)
                    .ifPresent(sql -> checks.add(new CheckNode(check.key().located(), sql.content())));
        }
    }

    private EntityNode node() {
        return new EntityNode(name, doc, table, timestamps, version, fields, indexes, uniques, checks);
    }
}
