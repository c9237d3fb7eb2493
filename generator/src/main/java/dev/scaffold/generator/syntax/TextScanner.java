package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.Optional;

/** Walks through a text piece by piece, knowing where each stands. */
final class TextScanner {

    private final TextNode node;
    private final String text;
    private int position;

    TextScanner(TextNode node) {
        this.node = node;
        this.text = node.text();
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /** The next character; 0 at the end. */
    char peek() {
        return atEnd() ? 0 : text.charAt(position);
    }

    int position() {
        return position;
    }

    /** Of what was read since {@code from}. */
    SourceSpan since(int from) {
        return node.span(from, position);
    }

    /** What stands from {@code from} to before {@code to}. */
    String text(int from, int to) {
        return text.substring(from, to);
    }

    /** Goes on reading at {@code earlier}. */
    void back(int earlier) {
        position = earlier;
    }

    /** Of the next piece up to a blank; of the last character at the end. */
    SourceSpan here() {
        if (atEnd()) return node.span(Math.max(0, text.length() - 1), text.length());
        int end = position;
        while (end < text.length() && !isBlank(text.charAt(end))) end++;
        return node.span(position, Math.max(end, position + 1));
    }

    void skipBlanks() {
        while (!atEnd() && isBlank(peek())) position++;
    }

    /** Skips {@code expected}, if it is next. */
    boolean skip(String expected) {
        boolean found = text.startsWith(expected, position);
        if (found) position += expected.length();
        return found;
    }

    /** A name or a number: letters, digits and {@code _}, of any script so that a wrong name is read whole. */
    Optional<Located<String>> word() {
        int from = position;
        while (!atEnd() && isWord(text.codePointAt(position))) {
            position += Character.charCount(text.codePointAt(position));
        }
        return from == position ? Optional.empty() : Optional.of(read(from));
    }

    /** Everything up to a blank or a comma. */
    Located<String> token() {
        return upToAny(" \t\n,");
    }

    /** Everything up to one of these characters. */
    Located<String> upToAny(String ends) {
        int from = position;
        while (!atEnd() && ends.indexOf(peek()) < 0) position++;
        return read(from);
    }

    /** A text between single quotes, a quote inside it doubled; empty when it is not closed. */
    Optional<Located<String>> quoted() {
        int from = position;
        StringBuilder value = new StringBuilder();
        for (int i = position + 1; i < text.length(); i++) {
            if (text.charAt(i) != '\'') {
                value.append(text.charAt(i));
            } else if (text.startsWith("''", i)) {
                value.append('\'');
                i++;
            } else {
                position = i + 1;
                return Optional.of(new Located<>(value.toString(), since(from)));
            }
        }
        return Optional.empty();
    }

    /** What is left, which is read by it. */
    TextNode rest() {
        TextNode rest = node.from(position);
        skipToEnd();
        return rest;
    }

    void skipToEnd() {
        position = text.length();
    }

    private Located<String> read(int from) {
        return new Located<>(text.substring(from, position), since(from));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private static boolean isWord(int c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
