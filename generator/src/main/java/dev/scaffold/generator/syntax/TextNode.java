package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.SourceSpan;

/**
 * A text that has a grammar of its own: a field's line, a list of columns, a condition.
 *
 * @param verbatim whether its characters stand in the file one by one, on one line; if not, a part of it stands where the
 *     whole stands
 * @param offset of the first character in {@code at}: 1 behind a quote
 */
public record TextNode(String text, SourceSpan at, boolean verbatim, int offset) {

    /** The place of the characters from {@code from} to before {@code to}, at least one. */
    public SourceSpan span(int from, int to) {
        if (!verbatim) return at;
        int start = text.codePointCount(0, from);
        int length = text.codePointCount(from, Math.max(from, to));
        int last = at.length() - 2 * offset;
        start = Math.min(start, Math.max(0, last - 1));
        return new SourceSpan(at.file(), at.line(), at.column() + offset + start, Math.max(1, length));
    }

    /** What stands from {@code start} on. */
    TextNode from(int start) {
        if (!verbatim) return new TextNode(text.substring(start), at, false, offset);
        int skipped = text.codePointCount(0, start);
        SourceSpan rest = new SourceSpan(
                at.file(), at.line(), at.column() + offset + skipped, Math.max(1, at.length() - 2 * offset - skipped));
        return new TextNode(text.substring(start), rest, true, 0);
    }
}
