package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.FieldNode.DefaultNode;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import dev.scaffold.generator.syntax.YamlNode.Scalar;
import dev.scaffold.generator.syntax.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a field, on one line or in long form: both say the same. */
final class FieldParser {

    private final FieldBuilder field;
    private final Diagnostics diagnostics;

    private FieldParser(Located<String> name, Diagnostics diagnostics) {
        this.field = new FieldBuilder(name, diagnostics);
        this.diagnostics = diagnostics;
    }

    static FieldNode parse(Entry entry, Diagnostics diagnostics) {
        return parse(entry, Keywords.FIELD, diagnostics);
    }

    /** What is written like a field, and in long form knows the words of {@code keys}. */
    static FieldNode parse(Entry entry, Vocabulary keys, Diagnostics diagnostics) {
        FieldParser parser = new FieldParser(entry.key().located(), diagnostics);
        if (entry.value() instanceof Mapping mapping) {
            parser.longForm(entry, mapping, keys);
        } else if (entry.value() instanceof Scalar scalar && !scalar.isNull()) {
            FieldLineParser.parse(scalar.content(), parser.field, diagnostics);
        } else {
            diagnostics.report(
                    DiagnosticCode.E111,
                    entry.at(),
                    keys.place() + " needs a type, not " + Shapes.found(entry.value()),
                    "write \"" + entry.key().text() + ": string(200)\"");
        }
        return parser.field.build();
    }

    private void longForm(Entry entry, Mapping mapping, Vocabulary keys) {
        if (mapping.entry("type").isEmpty() && !keys.isMisspelt(mapping)) {
            diagnostics.report(
                    DiagnosticCode.E113,
                    entry.key().at(),
                    "\"type\" is missing",
                    "write \"type: string(200)\" below it");
        }
        for (Entry one : mapping.entries()) {
            // The rest of "{ type: decimal(5,4) }", which YAML splits at the comma: reported at the parenthesis.
            boolean rest = one.key().text().endsWith(")");
            if (!rest && keys.accepts(one.key(), diagnostics)) key(one.key().text(), one);
        }
    }

    private void key(String key, Entry entry) {
        switch (key) {
            case "type" -> Shapes.scalar(entry, diagnostics).ifPresent(this::type);
            case "nullable" ->
                field.nullable =
                        EntityWordsParser.saying(true, entry, diagnostics).or(() -> field.nullable);
            case "default" -> defaultValue(entry);
            case "index" -> field.index = Shapes.flag(entry, diagnostics);
            case "doc" -> field.doc = Shapes.text(entry, diagnostics).map(Located::value);
            case "onDelete" -> rule("on delete", entry);
            case "onUpdate" -> rule("on update", entry);
            case "generated" -> field.generated = SqlParser.parse(entry, diagnostics);
            case "columns" -> field.columns = columns(entry);
            case "join" -> field.join = JoinParser.parse(entry, diagnostics);
            case "orderBy" ->
                field.orderBy = Shapes.scalar(entry, diagnostics)
                        .map(scalar -> OrderParser.parse(scalar.content(), diagnostics))
                        .orElse(List.of());
            case "db" -> field.db = DatabaseParser.parse(entry, diagnostics);
            case "key" -> EntityWordsParser.saying(false, entry, diagnostics).ifPresent(at -> field.flag("no key", at));
            case "prefix" -> prefix(entry);
            case "was", "column", "references", "through", "min", "max", "pattern", "format", "fake" ->
                Shapes.text(entry, diagnostics).ifPresent(word -> field.word(key, word));
            default -> EntityWordsParser.saying(true, entry, diagnostics).ifPresent(at -> field.flag(key, at));
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

    private void rule(String word, Entry entry) {
        EntityWordsParser.rule(word, entry, diagnostics).ifPresent(rule -> field.word(word, rule));
    }

    private void defaultValue(Entry entry) {
        if (entry.value() instanceof Mapping mapping && SqlParser.isMeant(mapping)) {
            field.defaultValue = SqlParser.parse(entry, diagnostics)
                    .map(sql -> new DefaultNode(
                            sql.text().text(), true, true, sql.text().at()));
        } else if (entry.value() instanceof Mapping mapping && mapping.entries().isEmpty()) {
            field.defaultValue = Optional.of(new DefaultNode("{}", true, false, mapping.at()));
        } else if (entry.value() instanceof Sequence list && list.items().isEmpty()) {
            field.defaultValue = Optional.of(new DefaultNode("[]", false, false, list.at()));
        } else if (entry.value() instanceof Mapping || entry.value() instanceof Sequence) {
            diagnostics.report(
                    DiagnosticCode.E111,
                    entry.at(),
                    Shapes.message(entry, "one value"),
                    "JSON is quoted: default: " + (entry.value() instanceof Sequence ? "'[1, 2]'" : "'{\"a\": 1}'"));
        } else {
            field.defaultValue = Shapes.scalar(entry, diagnostics)
                    .map(scalar -> new DefaultNode(scalar.text(), scalar.quoted(), false, scalar.at()));
        }
    }

    /** An empty one is a prefix, too. */
    private void prefix(Entry entry) {
        if (entry.value() instanceof Scalar scalar && scalar.quoted()) field.word("prefix", scalar.located());
        else Shapes.text(entry, diagnostics).ifPresent(word -> field.word("prefix", word));
    }

    private List<ColumnNameNode> columns(Entry entry) {
        List<ColumnNameNode> columns = new ArrayList<>();
        if (entry.value() instanceof Mapping mapping) {
            for (Entry one : mapping.entries()) {
                Shapes.text(one, diagnostics)
                        .ifPresent(column -> columns.add(
                                new ColumnNameNode(Optional.of(one.key().located()), column)));
            }
        } else {
            EntityWordsParser.words(entry, diagnostics)
                    .forEach(column -> columns.add(new ColumnNameNode(Optional.empty(), column)));
        }
        return columns;
    }
}
