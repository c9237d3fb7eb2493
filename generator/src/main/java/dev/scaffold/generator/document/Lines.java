package dev.scaffold.generator.document;

/** Lines and columns of a text. */
final class Lines {

    private final String text;

    Lines(String text) {
        this.text = text;
    }

    int startOf(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    int endOf(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    /** In code points, from 0. */
    int column(int offset) {
        return text.codePointCount(startOf(offset), offset);
    }

    int blanksBefore(int offset) {
        String before = text.substring(startOf(offset), offset);
        return before.length() - before.stripTrailing().length();
    }

    /** Whether only blanks stand before it on its line. */
    boolean first(int offset) {
        return text.substring(startOf(offset), offset).isBlank();
    }

    /** Whether the line above is blank, and it is the first of its own. */
    boolean gap(int offset) {
        int start = startOf(offset);
        return start > 0
                && first(offset)
                && text.substring(startOf(start - 1), start - 1).isBlank();
    }
}
