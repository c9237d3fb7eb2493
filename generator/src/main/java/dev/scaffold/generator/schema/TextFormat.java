package dev.scaffold.generator.schema;

import dev.scaffold.generator.schema.pattern.TextPattern;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Well-known forms of text, each a pattern: what {@code format:} knows. */
public enum TextFormat {
    /** As HTML's input fields take it. */
    EMAIL(
            "[A-Za-z0-9.!#$%\\&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*",
            "an e-mail address"),
    /** E.164. */
    PHONE("\\+[1-9][0-9]{6,14}", "a phone number in international form (+441234567890)"),
    SLUG("[A-Za-z0-9_-]+", "a slug: letters, digits, - and _"),
    URL(
            "https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][^ \\t\\n\\r]*)?",
            "a URL that begins with http:// or https://");

    private final TextPattern pattern;
    private final String words;

    TextFormat(String pattern, String words) {
        this.pattern = new TextPattern(pattern);
        this.words = words;
    }

    /** The word for it behind {@code format:}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TextFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    public static List<String> allWords() {
        return Arrays.stream(values()).map(TextFormat::word).toList();
    }

    public TextPattern pattern() {
        return pattern;
    }

    /** What it is, within a sentence: {@code an e-mail address}. */
    public String words() {
        return words;
    }
}
