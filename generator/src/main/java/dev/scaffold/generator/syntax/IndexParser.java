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

    private final Diagnostics diagnostics;

    private IndexParser(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static List<IndexNode> parse(Entry entry, Diagnostics diagnostics) {
        IndexParser parser = new IndexParser(diagnostics);
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
        diagnostics.report(
                DiagnosticCode.E111,
                item.at(),
                "below \"" + key + "\" stand lines of fields, not " + Shapes.found(item),
                "write \"- status, title\"");
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
            if (!Keywords.INDEX.accepts(entry.key(), diagnostics)) continue;
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
        if (!asked) {
            diagnostics.report(DiagnosticCode.E113, at, "an index needs fields", "write \"fields: status, title\"");
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
