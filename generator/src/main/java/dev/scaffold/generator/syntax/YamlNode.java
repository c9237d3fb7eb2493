package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** A piece of YAML with its place. Scalars keep the text that was written: {@code 2.10}, {@code NO}, {@code 012}. */
sealed interface YamlNode {

    SourceSpan at();

    /**
     * One value.
     *
     * @param quoted or written as a block; an unquoted empty text is YAML's null
     */
    record Scalar(String text, boolean quoted, SourceSpan at) implements YamlNode {

        boolean isNull() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** Keys and values in the order of the file; no key stands twice. */
    record Mapping(List<Entry> entries, SourceSpan at) implements YamlNode {

        Optional<Entry> entry(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .findFirst();
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, YamlNode value) {}

    /** A list. */
    record Sequence(List<YamlNode> items, SourceSpan at) implements YamlNode {}
}
