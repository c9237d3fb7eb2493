package dev.scaffold.generator.source;

/**
 * Where a piece of text stands: a file, and a range on one line. Lines and columns count from 1; a column counts Unicode
 * code points; {@code length} is at least 1 and never reaches past the end of the line.
 */
public record SourceSpan(String file, int line, int column, int length) {

    /** Of something that stands nowhere: made by a default or by a test. */
    public static final SourceSpan NONE = new SourceSpan("", 0, 0, 0);

    /** {@code line 7}, or {@code line 7 of schema/billing.yaml} for somebody who reads at {@code reader}. */
    public String lineSeenFrom(SourceSpan reader) {
        return "line " + line + (file.equals(reader.file) ? "" : " of " + file);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
