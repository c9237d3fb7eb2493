package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import dev.scaffold.generator.syntax.YamlNode.Scalar;
import dev.scaffold.generator.syntax.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code indexes:} and {@code unique:} of an entity. */
final class IndexParser {

    private final Vocabulary words;
    private final Diagnostics diagnostics;

    private IndexParser(Vocabulary words, Diagnostics diagnostics) {
        this.words = words;
        this.diagnostics = diagnostics;
    }

    static List<IndexNode> parse(Entry entry, Diagnostics diagnostics) {
        boolean unique = entry.key().text().equals("unique");
        Vocabulary words = unique ? Keywords.INDEX.calling("a unique constraint") : Keywords.INDEX;
        IndexParser parser = new IndexParser(words, diagnostics);
        List<IndexNode> nodes = new ArrayList<>();
        for (YamlNode item : Shapes.list(entry, diagnostics)) {
            parser.index(item, entry.key().text()).ifPresent(nodes::add);
        }
        return nodes;
    }

    private Optional<IndexNode> index(YamlNode item, String key) {
        if (item instanceof Scalar scalar && !scalar.isNull()) {
            return Optional.of(new IndexNode(
                    fields(scalar),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    scalar.at()));
        }
        if (item instanceof Mapping mapping) return longForm(mapping);
        List<String> names = Shapes.words(item);
        diagnostics.report(
                DiagnosticCode.E111,
                item.at(),
                "below \"" + key + "\" stand lines of fields, not " + Shapes.found(item),
                "write \"- " + (names.isEmpty() ? "status, title" : String.join(", ", names)) + "\"");
        return Optional.empty();
    }

    private Optional<IndexNode> longForm(Mapping mapping) {
        List<OrderNode> fields = List.of();
        List<SqlNode> expressions = List.of();
        Optional<SqlNode> where = Optional.empty();
        Optional<Located<String>> name = Optional.empty();
        Optional<Located<String>> was = Optional.empty();
        List<DatabaseNode> db = List.of();
        SourceSpan at = mapping.at();
        for (Entry entry : mapping.entries()) {
            if (!words.accepts(entry.key(), diagnostics)) continue;
            switch (entry.key().text()) {
                case "fields" -> {
                    fields = Shapes.scalar(entry, diagnostics).map(this::fields).orElse(List.of());
                    at = entry.at();
                }
                case "expr" -> expressions = expressions(entry);
                case "where" -> where = SqlParser.parse(entry, diagnostics);
                case "name" -> name = Shapes.text(entry, diagnostics);
                case "was" -> was = Shapes.text(entry, diagnostics);
                default -> db = DatabaseParser.parse(entry, diagnostics);
            }
        }
        boolean asked =
                mapping.entry("fields").isPresent() || mapping.entry("expr").isPresent();
        if (!asked && !words.isMisspelt(mapping)) {
            diagnostics.report(
                    DiagnosticCode.E113, at, words.place() + " needs fields", "write \"fields: status, title\"");
        }
        if (fields.isEmpty() && expressions.isEmpty()) return Optional.empty();
        return Optional.of(new IndexNode(fields, expressions, where, name, was, db, at));
    }

    private List<OrderNode> fields(Scalar scalar) {
        return OrderParser.parse(scalar.content(), diagnostics);
    }

    /** A list, or one. */
    private List<SqlNode> expressions(Entry entry) {
        List<SqlNode> expressions = new ArrayList<>();
        List<YamlNode> items = entry.value() instanceof Sequence list ? list.items() : List.of(entry.value());
        for (YamlNode item : items) {
            SqlParser.parse(new Entry(entry.key(), item), diagnostics).ifPresent(expressions::add);
        }
        return expressions;
    }
}
