package dev.scaffold.generator.edit;

import dev.scaffold.generator.document.Node;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Quoting;
import java.util.List;
import java.util.Optional;

/** Adds lines to maps and takes them away, with the map's own indentation and style. */
final class MapEdits {

    private final String text;
    private final TextEdits edits;

    MapEdits(String text, TextEdits edits) {
        this.text = text;
        this.edits = edits;
    }

    /** Says {@code key: value} below {@code owner}: in the place of another value, else behind the last of {@code behind}. */
    void put(Entry owner, String key, String value, List<String> behind) {
        Mapping mapping = (Mapping) owner.value();
        Optional<Entry> existing = mapping.entry(key);
        if (existing.isPresent()) {
            Node old = existing.get().value();
            edits.replace(old.start(), old.end(), quoted(value, mapping.flow()));
            return;
        }
        String line = key + ": " + quoted(value, mapping.flow());
        Optional<Entry> before = mapping.entries().stream()
                .filter(entry -> behind.contains(entry.key().text()))
                .reduce((one, two) -> two);
        if (mapping.flow()) {
            if (before.isPresent()) edits.insert(before.get().end(), ", " + line);
            else edits.insert(mapping.start() + 1, " " + line + ",");
            return;
        }
        int at =
                before.map(entry -> endOfLine(entry)).orElse(lineEnd(owner.key().end()));
        edits.insert(at, "\n" + indent(mapping) + line);
    }

    /** Behind the last line of a block, and behind comments below it from {@code column} on, which belong to it. */
    int endOfBlock(Mapping mapping, int column) {
        int end = endOfLine(mapping.entries().get(mapping.entries().size() - 1));
        for (int next = end; next < text.length(); ) {
            int stop = lineEnd(next + 1);
            String line = text.substring(Math.min(next + 1, stop), stop);
            int blanks = line.length() - line.stripLeading().length();
            boolean comment = line.startsWith("#", blanks);
            if (!comment && !line.isBlank() || comment && blanks < column) break;
            if (comment) end = stop;
            next = stop;
        }
        return end;
    }

    /** Takes an entry away, with what is said beside it. */
    void remove(Mapping mapping, Entry entry) {
        int index = mapping.entries().indexOf(entry);
        if (mapping.flow()) {
            boolean first = index == 0;
            int start = first
                    ? entry.key().start()
                    : mapping.entries().get(index - 1).end();
            int end = first && mapping.entries().size() > 1
                    ? mapping.entries().get(1).key().start()
                    : entry.end();
            edits.replace(start, end, "");
            return;
        }
        int start = text.lastIndexOf('\n', entry.key().start() - 1) + 1;
        boolean alone = text.substring(start, entry.key().start()).isBlank();
        if (!alone) {
            throw EditRefused.because(
                    EditRefused.Reason.WRITTEN_OTHERWISE, "\"was\" stands behind a dash", "delete it by hand");
        }
        edits.replace(start, Math.min(text.length(), endOfLine(entry) + 1), "");
    }

    /** What stands before the entries of a block. */
    String indent(Mapping mapping) {
        int first = mapping.entries().get(0).key().start();
        int start = text.lastIndexOf('\n', first - 1) + 1;
        return " ".repeat(text.codePointCount(start, first));
    }

    int endOfLine(Entry entry) {
        int end = entry.end();
        boolean behind = end > 0 && entry.value() instanceof Node.Scalar && text.charAt(end - 1) == '\n';
        return lineEnd(behind ? end - 1 : end);
    }

    int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    static String quoted(String value, boolean flow) {
        return Quoting.isText(value, flow) ? value : ScalarEdits.quoted(value);
    }
}
