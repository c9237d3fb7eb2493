package dev.scaffold.bench;

import java.util.Locale;

/** A table in Markdown: its first column is text, the others are numbers. */
final class Table {

    private final StringBuilder text = new StringBuilder();

    Table(String title, String... headings) {
        text.append("**").append(title).append("**\n\n| ").append(String.join(" | ", headings));
        text.append(" |\n|---|").append("--:|".repeat(headings.length - 1)).append('\n');
    }

    void row(String format, Object... cells) {
        text.append(String.format(Locale.ROOT, format, cells)).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
