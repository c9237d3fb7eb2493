package dev.scaffold.generator.format;

import dev.scaffold.generator.document.Document;
import dev.scaffold.generator.document.Node.Mapping;
import java.util.Set;

/**
 * Writes a schema in its one canonical form: short forms where they suffice, keys and words in their usual order, two blanks for each
 * level, a blank line between entities, quotes only where they are needed. What is read does not change, comments stay with what they
 * describe, and formatting twice is formatting once.
 */
public final class SchemaFormatter {

    private SchemaFormatter() {}

    /**
     * Of a text that the parser reads without an error.
     *
     * @param text with LF line ends
     */
    public static String format(String text) {
        return format(text, Set.of());
    }

    /** A field's line as {@link #format} writes it; as it is where it cannot be read. */
    public static String line(String line) {
        return CanonicalLine.of(line.strip());
    }

    /** As {@link #format(String)}, without the {@code was} of those named: {@code Book}, {@code Book.title}, {@code Status.draft}. */
    public static String format(String text, Set<String> renamed) {
        Document document = Document.read(text);
        Mapping root = new Canonical(renamed).schema(document.root());
        return new YamlPrinter().print(document.head(), root);
    }
}
