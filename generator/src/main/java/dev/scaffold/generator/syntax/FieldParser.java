package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode.DefaultNode;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import dev.scaffold.generator.syntax.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;

/** Reads a field, on one line or in long form: both say the same. */
final class FieldParser {

    static final Vocabulary KEYS = new Vocabulary(
            "a field",
            List.of("type", "nullable", "default", "unique", "index", "doc", "onDelete", "column", "join"),
            List.of(
                    "auto",
                    "was",
                    "min",
                    "max",
                    "pattern",
                    "format",
                    "fake",
                    "secret",
                    "immutable",
                    "generated",
                    "created",
                    "updated",
                    "version",
                    "columns",
                    "references",
                    "prefix",
                    "caseInsensitive",
                    "onUpdate",
                    "deferred",
                    "through",
                    "key",
                    "orderBy",
                    "db"));

    static final Vocabulary JOIN =
            new Vocabulary("a join table", List.of("table"), List.of("columns", "id", "index", "onDelete", "key"));

    private final FieldBuilder field;
    private final Diagnostics diagnostics;

    private FieldParser(Located<String> name, Diagnostics diagnostics) {
        this.field = new FieldBuilder(name, diagnostics);
        this.diagnostics = diagnostics;
    }

    static FieldNode parse(Entry entry, Diagnostics diagnostics) {
        FieldParser parser = new FieldParser(entry.key().located(), diagnostics);
        if (entry.value() instanceof Mapping mapping) {
            parser.longForm(entry, mapping);
        } else if (entry.value() instanceof Scalar scalar && !scalar.isNull()) {
            FieldLineParser.parse(scalar.content(), parser.field, diagnostics);
        } else {
            diagnostics.report(
                    DiagnosticCode.E111,
                    entry.at(),
                    "a field needs a type, not " + Shapes.found(entry.value()),
                    "write \"" + entry.key().text() + ": string(200)\"");
        }
        return parser.field.build();
    }

    private void longForm(Entry entry, Mapping mapping) {
        if (mapping.entry("type").isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E113,
                    entry.key().at(),
                    "\"type\" is missing",
                    "write \"type: string(200)\" below it");
        }
        for (Entry one : mapping.entries()) {
            // The rest of "{ type: decimal(5,4) }", which YAML splits at the comma: reported at the parenthesis.
            boolean rest = one.key().text().endsWith(")");
            if (!rest && KEYS.accepts(one.key(), diagnostics)) key(one.key().text(), one);
        }
    }

    private void key(String key, Entry entry) {
        switch (key) {
            case "type" -> Shapes.scalar(entry, diagnostics).ifPresent(this::type);
            case "nullable" -> field.nullable = flag(entry).or(() -> field.nullable);
            case "default" -> defaultValue(entry);
            case "unique" -> field.unique = flag(entry);
            case "index" -> field.index = Shapes.flag(entry, diagnostics);
            case "doc" -> field.doc = Shapes.text(entry, diagnostics).map(Located::value);
            case "onDelete" -> field.onDelete = ProjectParser.deleteRule(entry, diagnostics);
            case "column" -> field.column = Shapes.text(entry, diagnostics);
            default -> join(entry);
        }
    }

    private void type(Scalar scalar) {
        TextScanner scanner = new TextScanner(scalar.content());
        field.type = TypeParser.parse(scanner, field, diagnostics);
        scanner.skipBlanks();
        if (field.type.isEmpty() || scanner.atEnd()) return;
        diagnostics.report(
                DiagnosticCode.E117,
                scanner.here(),
                "unexpected text behind the type",
                "in long form each word is a key of its own: \"unique: true\"");
    }

    /** Where it says true. */
    private Optional<SourceSpan> flag(Entry entry) {
        return Shapes.flag(entry, diagnostics).filter(Located::value).map(Located::at);
    }

    private void defaultValue(Entry entry) {
        if (entry.value() instanceof Mapping mapping && mapping.entry("sql").isPresent()) {
            diagnostics.report(
                    DiagnosticCode.E900,
                    mapping.at(),
                    "a default in SQL is not supported yet",
                    "use a constant, or now()");
            return;
        }
        field.defaultValue = Shapes.scalar(entry, diagnostics)
                .map(scalar -> new DefaultNode(scalar.text(), scalar.quoted(), scalar.at()));
    }

    private void join(Entry entry) {
        Optional<Mapping> mapping = Shapes.mapping(entry, diagnostics);
        if (mapping.isEmpty()) return;
        for (Entry one : mapping.get().entries()) {
            if (JOIN.accepts(one.key(), diagnostics)) field.joinTable = Shapes.text(one, diagnostics);
        }
    }
}
