package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import dev.scaffold.generator.syntax.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code join:} of an n-n relation. */
final class JoinParser {

    private JoinParser() {}

    static Optional<JoinNode> parse(Entry entry, Diagnostics diagnostics) {
        return Shapes.mapping(entry, diagnostics).map(mapping -> join(mapping, diagnostics));
    }

    private static JoinNode join(Mapping mapping, Diagnostics diagnostics) {
        Optional<Located<String>> table = Optional.empty();
        List<Located<String>> columns = List.of();
        List<Located<String>> id = List.of();
        List<List<Located<String>>> indexes = new ArrayList<>();
        Optional<Located<String>> onDelete = Optional.empty();
        Optional<SourceSpan> noKey = Optional.empty();
        for (Entry one : mapping.entries()) {
            if (!Keywords.JOIN.accepts(one.key(), diagnostics)) continue;
            switch (one.key().text()) {
                case "table" -> table = Shapes.text(one, diagnostics);
                case "columns" -> columns = EntityWordsParser.words(one, diagnostics);
                case "id" -> id = EntityWordsParser.words(one, diagnostics);
                case "index" -> indexes = indexes(one, diagnostics);
                case "onDelete" -> onDelete = EntityWordsParser.rule("onDelete", one, diagnostics);
                default -> noKey = EntityWordsParser.saying(false, one, diagnostics);
            }
        }
        return new JoinNode(table, columns, id, indexes, onDelete, noKey);
    }

    /** A list of lists; a list of words is one of them. */
    private static List<List<Located<String>>> indexes(Entry entry, Diagnostics diagnostics) {
        boolean several =
                entry.value() instanceof Sequence list && list.items().stream().anyMatch(Sequence.class::isInstance);
        if (!several) return List.of(EntityWordsParser.words(entry, diagnostics));
        List<List<Located<String>>> indexes = new ArrayList<>();
        for (YamlNode item : ((Sequence) entry.value()).items()) {
            indexes.add(EntityWordsParser.words(new Entry(entry.key(), item), diagnostics));
        }
        return indexes;
    }
}
