package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.EntityNode.CheckNode;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one entity, or one mixin. */
final class EntityParser {

    private final String kind;
    private final Vocabulary words;
    private final Diagnostics diagnostics;
    private final Located<String> name;
    private Optional<String> doc = Optional.empty();
    private Optional<Located<String>> table = Optional.empty();
    private Optional<Located<String>> was = Optional.empty();
    private List<Located<String>> mixins = List.of();
    private Optional<Located<String>> extended = Optional.empty();
    private Optional<SourceSpan> isAbstract = Optional.empty();
    private Optional<Located<String>> inheritance = Optional.empty();
    private Optional<Located<String>> discriminator = Optional.empty();
    private Optional<Located<String>> discriminatorValue = Optional.empty();
    private Optional<KeyNode> key = Optional.empty();
    private Optional<Timestamps> timestamps = Optional.empty();
    private Optional<VersionNode> version = Optional.empty();
    private Optional<Located<String>> softDelete = Optional.empty();
    private List<OrderNode> orderBy = List.of();
    private final List<FieldNode> fields = new ArrayList<>();
    private List<IndexNode> indexes = List.of();
    private List<IndexNode> uniques = List.of();
    private final List<CheckNode> checks = new ArrayList<>();
    private List<DatabaseNode> db = List.of();

    private EntityParser(String kind, Vocabulary words, Located<String> name, Diagnostics outer) {
        this.kind = kind;
        this.words = words;
        this.name = name;
        this.diagnostics = outer.at("in " + kind + " " + name.value());
    }

    static EntityNode parse(Entry entry, Diagnostics diagnostics) {
        EntityParser parser =
                new EntityParser("entity", Keywords.ENTITY, entry.key().located(), diagnostics);
        parser.read(entry);
        return parser.node();
    }

    /** A mixin without a key {@code fields} is its fields. */
    static EntityNode parseMixin(Entry entry, Diagnostics diagnostics) {
        EntityParser parser = new EntityParser(
                "mixin", Keywords.ENTITY.calling("a mixin"), entry.key().located(), diagnostics);
        boolean longForm = entry.value() instanceof Mapping mapping
                && mapping.entry("fields")
                        .map(Entry::value)
                        .filter(Mapping.class::isInstance)
                        .isPresent();
        if (longForm) parser.read(entry);
        else parser.fields(entry);
        return parser.node();
    }

    private void read(Entry entry) {
        Optional<Mapping> mapping = Shapes.mapping(entry, diagnostics);
        if (mapping.isEmpty()) return;
        boolean hasFields = mapping.get().entry("fields").isPresent();
        Optional<String> below = hasFields ? Optional.empty() : Optional.of("a field stands below \"fields:\"");
        boolean understood = true;
        for (Entry one : mapping.get().entries()) {
            boolean known = words.accepts(one.key(), below, diagnostics);
            if (known) read(one.key().text(), one);
            understood &= known;
        }
        if (!hasFields && understood && extended.isEmpty() && mixins.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E113,
                    name.at(),
                    kind + " " + name.value() + " has no fields",
                    "write \"fields:\" below it");
        }
    }

    private void read(String word, Entry entry) {
        switch (word) {
            case "doc" -> doc = Shapes.text(entry, diagnostics).map(Located::value);
            case "table" -> table = Shapes.text(entry, diagnostics);
            case "was" -> was = Shapes.text(entry, diagnostics);
            case "mixins" -> mixins = EntityWordsParser.words(entry, diagnostics);
            case "extends" -> extended = Shapes.text(entry, diagnostics);
            case "abstract" -> isAbstract = EntityWordsParser.saying(true, entry, diagnostics);
            case "inheritance" -> inheritance = Shapes.text(entry, diagnostics);
            case "discriminator" -> discriminator = Shapes.text(entry, diagnostics);
            case "discriminatorValue" -> discriminatorValue = Shapes.text(entry, diagnostics);
            case "id" -> key = EntityWordsParser.key(entry, diagnostics);
            case "timestamps" -> timestamps = EntityWordsParser.timestamps(entry, diagnostics);
            case "version" -> version = EntityWordsParser.version(entry, diagnostics);
            case "softDelete" -> softDelete = Shapes.text(entry, diagnostics);
            case "orderBy" ->
                orderBy = Shapes.scalar(entry, diagnostics)
                        .map(scalar -> OrderParser.parse(scalar.content(), diagnostics))
                        .orElse(List.of());
            case "indexes" -> indexes = IndexParser.parse(entry, diagnostics);
            case "unique" -> uniques = IndexParser.parse(entry, diagnostics);
            case "checks" -> checks(entry);
            case "db" -> db = DatabaseParser.parse(entry, diagnostics);
            case "audit" ->
                diagnostics.report(
                        DiagnosticCode.E900,
                        entry.key().at(),
                        "\"audit\" is not supported yet",
                        "a mixin with created_by and updated_by says who");
            default -> fields(entry);
        }
    }

    private void fields(Entry entry) {
        Optional<Mapping> mapping = Shapes.mapping(entry, diagnostics);
        if (mapping.isEmpty()) return;
        for (Entry field : mapping.get().entries()) {
            String where = "in field " + field.key().text() + " of " + kind + " " + name.value();
            fields.add(FieldParser.parse(field, diagnostics.at(where)));
        }
    }

    private void checks(Entry entry) {
        Optional<Mapping> mapping = Shapes.mapping(entry, diagnostics);
        if (mapping.isEmpty()) return;
        for (Entry check : mapping.get().entries()) check(check).ifPresent(checks::add);
    }

    private Optional<CheckNode> check(Entry check) {
        Located<String> called = check.key().located();
        if (!(check.value() instanceof Mapping mapping)) {
            return Shapes.scalar(check, diagnostics)
                    .map(sql -> new CheckNode(called, new SqlNode(sql.content(), false), Optional.empty()));
        }
        Optional<SqlNode> sql = SqlParser.asIs(mapping, Keywords.CHECK, diagnostics);
        if (mapping.entry("sql").isEmpty() && !Keywords.CHECK.isMisspelt(mapping)) {
            diagnostics.report(
                    DiagnosticCode.E113, called.at(), "\"sql\" is missing", "write \"pages_positive: pages > 0\"");
        }
        Optional<Located<String>> old = mapping.entry("was").flatMap(one -> Shapes.text(one, diagnostics));
        return sql.map(text -> new CheckNode(called, text, old));
    }

    private EntityNode node() {
        return new EntityNode(
                name,
                doc,
                table,
                was,
                mixins,
                extended,
                isAbstract,
                inheritance,
                discriminator,
                discriminatorValue,
                key,
                timestamps,
                version,
                softDelete,
                orderBy,
                fields,
                indexes,
                uniques,
                checks,
                db);
    }
}
