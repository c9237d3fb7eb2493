package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
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

        Located<String> located() {
            return new Located<>(text, at);
        }

        /** The text with places inside it, where it stands in the file character by character. */
        TextNode content() {
            int characters = text.codePointCount(0, text.length());
            int quotes = quoted ? 2 : 0;
            boolean verbatim = at.length() == characters + quotes;
            return new TextNode(text, at, verbatim, quotes / 2);
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
    record Entry(Scalar key, YamlNode value) {

        /** Where to point when the value is missing: an empty value stands nowhere. */
        SourceSpan at() {
            return value instanceof Scalar scalar && scalar.isNull() ? key.at() : value.at();
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, SourceSpan at) implements YamlNode {}
}
