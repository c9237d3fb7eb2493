package dev.scaffold.generator.format;

import dev.scaffold.generator.document.Comment;
import dev.scaffold.generator.document.Comments;
import dev.scaffold.generator.document.Node;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Item;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Node.Scalar;
import dev.scaffold.generator.document.Node.Sequence;
import dev.scaffold.generator.document.Node.Style;
import java.util.List;

/** Prints a document: two blanks for each level, each comment in its column where there is room for it. */
final class YamlPrinter {

    private static final int CLOSE = 2;
    private static final int FAR = 40;

    private final StringBuilder out = new StringBuilder();

    /** Whether a blank line would belong to the text above it. */
    private boolean kept;

    String print(List<String> head, Mapping root) {
        head.forEach(this::line);
        mapping(root, 0, true);
        return out.toString();
    }

    /** @param apart whether a blank line stands between any two entries */
    private void mapping(Mapping mapping, int indent, boolean apart) {
        boolean first = true;
        for (Entry entry : mapping.entries()) {
            // A blank line below the key of a section stays.
            boolean gaps = !first || indent == 2;
            before(entry.comments(), indent, !first && apart, gaps);
            entry(entry, indent);
            first = false;
        }
        comments(mapping.inside(), indent, false, true);
    }

    private void before(Comments comments, int indent, boolean apart, boolean gaps) {
        comments(comments.before(), indent, apart, gaps);
        boolean alone = comments.before().isEmpty();
        if (alone && apart || comments.gap() && (gaps || !alone)) blank();
    }

    private void comments(List<Comment> comments, int indent, boolean apart, boolean gaps) {
        boolean first = true;
        for (Comment comment : comments) {
            if (first && apart || comment.gap() && (gaps || !first)) blank();
            line(" ".repeat(indent) + comment.text());
            first = false;
        }
    }

    private void entry(Entry entry, int indent) {
        String key = " ".repeat(indent) + entry.key().lines().get(0) + ":";
        value(
                key,
                entry.value(),
                entry.comments(),
                indent,
                indent == 0 && entry.key().text().equals("entities"));
    }

    private void value(String start, Node value, Comments comments, int indent, boolean apart) {
        if (value instanceof Mapping mapping && !mapping.flow()) {
            line(start, comments);
            mapping(mapping, indent + 2, apart);
        } else if (value instanceof Sequence sequence && !sequence.flow()) {
            line(start, comments);
            sequence(sequence, indent + 2);
        } else if (value instanceof Scalar scalar && scalar.lines().size() > 1) {
            lines(start, scalar, comments, indent);
        } else {
            line((start + " " + Flow.print(value)).stripTrailing(), comments);
        }
    }

    private void lines(String start, Scalar scalar, Comments comments, int indent) {
        List<String> lines = scalar.lines();
        boolean block = scalar.style() == Style.BLOCK;
        if (block) line(start + " " + lines.get(0), comments);
        else line(start + " " + lines.get(0));
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).isEmpty() ? "" : " ".repeat(indent + 2) + lines.get(i);
            if (i == lines.size() - 1 && !block) line(line, comments, indent);
            else line(line);
        }
        kept = block && lines.get(0).contains("+");
    }

    private void sequence(Sequence sequence, int indent) {
        boolean first = true;
        for (Item item : sequence.items()) {
            String dash = " ".repeat(indent) + "-";
            if (item.value() instanceof Mapping mapping && !mapping.flow()) {
                Entry head = mapping.entries().get(0);
                before(item.comments().and(head.comments()), indent, false, !first);
                value(
                        dash + " " + head.key().lines().get(0) + ":",
                        head.value(),
                        item.comments().and(head.comments()),
                        indent + 2,
                        false);
                List<Entry> rest =
                        mapping.entries().subList(1, mapping.entries().size());
                for (Entry entry : rest) {
                    before(entry.comments(), indent + 2, false, true);
                    entry(entry, indent + 2);
                }
                comments(mapping.inside(), indent + 2, false, true);
            } else {
                before(item.comments(), indent, false, !first);
                value(dash, item.value(), item.comments(), indent, false);
            }
            first = false;
        }
        comments(sequence.inside(), indent, false, true);
    }

    private void line(String text, Comments comments) {
        line(text, comments, text.length() - text.stripLeading().length());
    }

    /** @param indent of the line where the entry begins */
    private void line(String text, Comments comments, int indent) {
        if (comments.beside().isEmpty()) {
            line(text);
            return;
        }
        Comment comment = comments.beside().get();
        int column = comment.column() - comments.column() + indent;
        line(text + " ".repeat(distance(text, comment, column)) + comment.text());
    }

    /** A comment that stands apart keeps its column, which moves with the indentation; one that follows closely does so again. */
    private static int distance(String text, Comment comment, int column) {
        int distance = column - text.codePointCount(0, text.length());
        return comment.distance() <= CLOSE || distance > FAR ? CLOSE : Math.max(CLOSE, distance);
    }

    private void line(String text) {
        out.append(text).append('\n');
        kept = false;
    }

    /** One blank line, however often. */
    private void blank() {
        if (out.length() > 0 && !kept && !(out.length() > 1 && out.charAt(out.length() - 2) == '\n')) out.append('\n');
    }
}
