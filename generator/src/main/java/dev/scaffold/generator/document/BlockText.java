package dev.scaffold.generator.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scalar behind {@code |} or {@code >}.
 *
 * @param lines the header, with an indentation of two where it names one, and the content without indentation
 * @param end behind its last line
 * @param comment the place of a comment in the header
 */
record BlockText(List<String> lines, int end, Optional<Integer> comment) {

    /** @param outer the indentation of the map or list that it stands in */
    static BlockText at(String text, int start, int outer) {
        Lines places = new Lines(text);
        int headerEnd = places.endOf(start);
        String header = text.substring(start, headerEnd);
        int hash = header.indexOf('#');
        Optional<Integer> comment = hash < 0 ? Optional.empty() : Optional.of(start + hash);
        if (hash >= 0) header = header.substring(0, hash);
        header = header.strip();
        String digit = header.replaceAll("\\D", "");
        List<String> content = new ArrayList<>();
        int indent = digit.isEmpty() ? -1 : Math.max(outer, 0) + Integer.parseInt(digit);
        int at = headerEnd + 1;
        int end = headerEnd;
        while (at <= text.length()) {
            String line = text.substring(Math.min(at, text.length()), places.endOf(Math.min(at, text.length())));
            int blanks = line.length() - line.stripLeading().length();
            if (!line.isBlank()) {
                if (indent < 0) indent = blanks;
                if (blanks < indent || indent <= outer) break;
                end = at + line.length();
            }
            content.add(line);
            at += line.length() + 1;
        }
        boolean keep = header.contains("+");
        while (!keep && !content.isEmpty() && content.get(content.size() - 1).isBlank()) {
            content.remove(content.size() - 1);
        }
        // The text behind the last line end is not a line.
        if (keep && at > text.length() && text.endsWith("\n")) content.remove(content.size() - 1);
        List<String> lines = new ArrayList<>();
        lines.add(digit.isEmpty() ? header : header.replace(digit, "2"));
        for (String line : content) lines.add(line.length() <= indent ? "" : line.substring(Math.max(indent, 0)));
        return new BlockText(lines, keep ? Math.min(at, text.length()) : end, comment);
    }
}
