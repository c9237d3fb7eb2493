package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.diagnostic.NearestWord;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import java.util.List;
import java.util.Optional;

/** Reads SQL: {@code pages > 0}, or as it is with {@code { sql: "…" }}. */
final class SqlParser {

    private static final Vocabulary KEYS = new Vocabulary("SQL taken as it is", List.of("sql"));

    private SqlParser() {}

    /** Whether {@code mapping} is SQL, or would be but for a typing mistake. */
    static boolean isMeant(Mapping mapping) {
        return mapping.entries().stream()
                .anyMatch(entry ->
                        NearestWord.to(entry.key().text(), KEYS.words()).isPresent());
    }

    static Optional<SqlNode> parse(Entry entry, Diagnostics diagnostics) {
        return entry.value() instanceof Mapping mapping
                ? asIs(mapping, KEYS, diagnostics)
                : Shapes.scalar(entry, diagnostics).map(scalar -> new SqlNode(scalar.content(), false));
    }

    /** The {@code sql:} of a map whose words are {@code keys}. */
    static Optional<SqlNode> asIs(Mapping mapping, Vocabulary keys, Diagnostics diagnostics) {
        Optional<SqlNode> sql = Optional.empty();
        for (Entry one : mapping.entries()) {
            if (keys.accepts(one.key(), diagnostics) && one.key().text().equals("sql")) {
                sql = Shapes.scalar(one, diagnostics).map(scalar -> new SqlNode(scalar.content(), true));
            }
        }
        return sql;
    }
}
