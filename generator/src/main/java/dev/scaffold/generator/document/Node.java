package dev.scaffold.generator.document;

import java.util.List;
import java.util.Optional;

/**
 * A piece of YAML as it is written. {@code start} and {@code end} are its place in the text, in UTF-16 units; both are 0 when it was
 * made and stands nowhere.
 */
public sealed interface Node {

    int start();

    int end();

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        /** In single or in double quotes. */
        QUOTED,
        /** Behind {@code |} or {@code >}. */
        BLOCK
    }

    /**
     * One value.
     *
     * @param text what is read
     * @param lines what is written; from the second on without their indentation
     */
    record Scalar(String text, Style style, List<String> lines, int start, int end) implements Node {

        public Scalar {
            lines = List.copyOf(lines);
        }

        /** One that is written as {@code source}, on one line. */
        public static Scalar made(String text, String source) {
            Style style = text.equals(source) ? Style.PLAIN : Style.QUOTED;
            return new Scalar(text, style, List.of(source), 0, 0);
        }

        public boolean quoted() {
            return style != Style.PLAIN;
        }

        public boolean isEmpty() {
            return style == Style.PLAIN && text.isEmpty();
        }

        /** Whether each character of the text stands in the file as it is, on one line. */
        public boolean verbatim() {
            return lines.size() == 1 && end - start == text.length() + (quoted() ? 2 : 0);
        }
    }

    /**
     * Keys and values.
     *
     * @param flow whether it stands in braces
     * @param inside comments below the last entry that belong to the map
     */
    record Mapping(List<Entry> entries, boolean flow, List<Comment> inside, int start, int end) implements Node {

        public Optional<Entry> entry(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .findFirst();
        }

        public Mapping with(List<Entry> others, boolean inBraces) {
            return new Mapping(others, inBraces, inside, start, end);
        }
    }

    /**
     * A list.
     *
     * @param flow whether it stands in brackets
     * @param inside comments below the last item that belong to the list
     */
    record Sequence(List<Item> items, boolean flow, List<Comment> inside, int start, int end) implements Node {

        public Sequence with(List<Item> others, boolean inBrackets) {
            return new Sequence(others, inBrackets, inside, start, end);
        }
    }

    /** A key, its value, and what is said around them. */
    record Entry(Scalar key, Node value, Comments comments) {

        public Entry with(Node other) {
            return new Entry(key, other, comments);
        }

        /** The last character's end. */
        public int end() {
            return Math.max(key.end(), value.end());
        }
    }

    /** One of a list; {@code start} is its dash's place in a block. */
    record Item(Node value, Comments comments, int start) {

        public Item with(Node other) {
            return new Item(other, comments, start);
        }
    }

    /** Whether a comment stands in {@code node}: not beside it, but between its parts. */
    static boolean hasComments(Node node) {
        if (node instanceof Mapping mapping) {
            return !mapping.inside().isEmpty()
                    || mapping.entries().stream()
                            .anyMatch(entry -> !entry.comments().isEmpty() || hasComments(entry.value()));
        }
        if (node instanceof Sequence sequence) {
            return !sequence.inside().isEmpty()
                    || sequence.items().stream()
                            .anyMatch(item -> !item.comments().isEmpty() || hasComments(item.value()));
        }
        return false;
    }
}
