package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import dev.scaffold.generator.syntax.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code indexes:} and {@code unique:} of an entity. */
final class IndexParser {

    static final Vocabulary KEYS =
            new Vocabulary("an index", List.of("fields", "name"), List.of("expr", "where", "was", "db"));

    private static final Pattern PART = Pattern.compile("[^,]+");
    private static final Pattern WORD = Pattern.compile("\\S+");

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
            return Optional.of(new IndexNode(fields(scalar), Optional.empty(), scalar.at()));
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
        List<Located<String>> fields = List.of();
        Optional<Located<String>> name = Optional.empty();
        SourceSpan at = mapping.at();
        boolean understood = true;
        for (Entry entry : mapping.entries()) {
            if (!KEYS.accepts(entry.key(), diagnostics)) {
                understood = false;
            } else if (entry.key().text().equals("name")) {
                name = Shapes.text(entry, diagnostics);
            } else {
                Optional<Scalar> scalar = Shapes.scalar(entry, diagnostics);
                understood &= scalar.isPresent();
                fields = scalar.map(this::fields).orElse(List.of());
                at = scalar.map(Scalar::at).orElse(at);
            }
        }
        if (understood && fields.isEmpty()) {
            diagnostics.report(DiagnosticCode.E113, at, "an index needs fields", "write \"fields: status, title\"");
        }
        return understood && !fields.isEmpty() ? Optional.of(new IndexNode(fields, name, at)) : Optional.empty();
    }

    private List<Located<String>> fields(Scalar scalar) {
        TextNode text = scalar.content();
        List<Located<String>> fields = new ArrayList<>();
        Matcher parts = PART.matcher(text.text());
        while (parts.find()) {
            Matcher words = WORD.matcher(text.text()).region(parts.start(), parts.end());
            if (!words.find()) continue;
            fields.add(new Located<>(words.group(), text.span(words.start(), words.end())));
            if (words.find()) order(words, text);
        }
        return fields;
    }

    private void order(Matcher word, TextNode text) {
        SourceSpan at = text.span(word.start(), word.end());
        if (List.of("asc", "desc", "nulls").contains(word.group())) {
            diagnostics.report(
                    DiagnosticCode.E900,
                    at,
                    "\"" + word.group() + "\" in an index is not supported yet",
                    "leave it out");
        } else {
            diagnostics.report(
                    DiagnosticCode.E117, at, "unexpected \"" + word.group() + "\"", "fields are separated by commas");
        }
    }
}
