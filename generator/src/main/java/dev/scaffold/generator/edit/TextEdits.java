package dev.scaffold.generator.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to a text, collected by place and made at once. */
final class TextEdits {

    private record Edit(int start, int end, String text) {}

    private final List<Edit> edits = new ArrayList<>();

    void replace(int start, int end, String text) {
        Edit edit = new Edit(start, end, text);
        if (!edits.contains(edit)) edits.add(edit);
    }

    void insert(int at, String text) {
        edits.add(new Edit(at, at, text));
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Makes them part of {@code outer}, whose text has this one's from {@code offset} on. */
    void shiftInto(TextEdits outer, int offset) {
        edits.forEach(edit -> outer.replace(edit.start() + offset, edit.end() + offset, edit.text()));
    }

    /** Those of one place in the order in which they were given. */
    String apply(String text) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (Edit edit : edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end))
                .toList()) {
            result.append(text, from, edit.start()).append(edit.text());
            from = edit.end();
        }
        return result.append(text.substring(from)).toString();
    }
}
