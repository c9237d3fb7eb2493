package dev.scaffold.generator.document;

import dev.scaffold.generator.document.CommentFinder.Anchor;
import dev.scaffold.generator.document.CommentFinder.Block;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Item;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Node.Scalar;
import dev.scaffold.generator.document.Node.Sequence;
import dev.scaffold.generator.document.Node.Style;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Reads a document by the parser's events, whose places do not depend on comments. */
final class DocumentReader {

    private final String text;
    private final Lines lines;
    private final Iterator<Event> events;
    private final CommentFinder comments;

    /** Code point → UTF-16 unit. */
    private final int[] offsets;

    DocumentReader(String text) {
        this.text = text;
        this.lines = new Lines(text);
        this.comments = new CommentFinder(text);
        this.offsets = new int[text.codePointCount(0, text.length()) + 2];
        int unit = 0;
        for (int point = 0; point < offsets.length; point++) {
            offsets[point] = unit;
            if (unit < text.length()) unit += Character.charCount(text.codePointAt(unit));
        }
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    Document read() {
        int head = 0;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent start && start.isExplicit()) head = end(start);
            if (!(event instanceof NodeEvent)) continue;
            Node root = node(event, new Block(-1, false, null), new Anchor(-1, -1, null, Comments.none()));
            if (!(root instanceof Mapping mapping)) break;
            comments.attach(head);
            return new Document(text, text.substring(0, head).lines().toList(), mapping);
        }
        throw new IllegalArgumentException("a schema is a map");
    }

    private Node node(Event event, Block around, Anchor owner) {
        if (event instanceof ScalarEvent scalar) return scalar(scalar, around);
        if (event instanceof MappingStartEvent start) return mapping(start, owner);
        if (event instanceof SequenceStartEvent start) return sequence(start, owner);
        throw new IllegalArgumentException("aliases are not used");
    }

    private Scalar scalar(ScalarEvent event, Block around) {
        int start = start(event);
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        boolean block = event.getScalarStyle() == ScalarStyle.LITERAL || event.getScalarStyle() == ScalarStyle.FOLDED;
        if (block) {
            BlockText content = BlockText.at(text, start, around.column());
            comments.skip(start, content.end(), content.comment());
            return new Scalar(event.getValue(), Style.BLOCK, content.lines(), start, content.end());
        }
        int end = end(event);
        if (end > start) comments.skip(start, end);
        List<String> written = new ArrayList<>();
        for (String line : text.substring(start, end).split("\n", -1)) {
            written.add(written.isEmpty() ? line : line.stripLeading());
        }
        return new Scalar(event.getValue(), plain ? Style.PLAIN : Style.QUOTED, written, start, end);
    }

    private Mapping mapping(MappingStartEvent event, Anchor owner) {
        Block block = comments.open(lines.column(start(event)), event.isFlow(), owner, start(event));
        List<Entry> entries = new ArrayList<>();
        int end = start(event);
        Event next = events.next();
        while (!(next instanceof MappingEndEvent)) {
            int at = start(next);
            Anchor anchor = comments.anchor(at, lines.column(at), block, new Comments(lines.column(at), lines.gap(at)));
            Node key = node(next, block, anchor);
            if (!(key instanceof Scalar name)) throw new IllegalArgumentException("a key is a word");
            Node value = node(events.next(), block, anchor);
            anchor.valueAt(value);
            entries.add(new Entry(name, value, anchor.comments()));
            end = Math.max(name.end(), value.end());
            next = events.next();
        }
        if (event.isFlow()) end = end(next);
        block.close(end);
        return new Mapping(entries, event.isFlow(), block.inside(), start(event), end);
    }

    private Sequence sequence(SequenceStartEvent event, Anchor owner) {
        int column = lines.column(start(event));
        Block block = comments.open(column, event.isFlow(), owner, start(event));
        List<Item> items = new ArrayList<>();
        int end = start(event);
        Event next = events.next();
        while (!(next instanceof SequenceEndEvent)) {
            int at = event.isFlow() ? start(next) : items.isEmpty() ? start(event) : dash(end, column);
            Anchor anchor = comments.anchor(at, lines.column(at), block, new Comments(lines.column(at), lines.gap(at)));
            Node value = node(next, block, anchor);
            anchor.valueAt(value);
            items.add(new Item(value, anchor.comments(), at));
            end = Math.max(at + 1, value.end());
            next = events.next();
        }
        if (event.isFlow()) end = end(next);
        block.close(end);
        return new Sequence(items, event.isFlow(), block.inside(), start(event), end);
    }

    /** The next dash that begins a line in {@code column}. */
    private int dash(int from, int column) {
        for (int at = lines.endOf(from) + 1; at < text.length(); at = lines.endOf(at) + 1) {
            int dash = at + column;
            boolean found = dash < text.length() && text.charAt(dash) == '-' && lines.first(dash);
            if (found) return dash;
        }
        throw new IllegalArgumentException("no dash");
    }

    private int start(Event event) {
        return offset(event.getStartMark().orElse(null));
    }

    private int end(Event event) {
        return offset(event.getEndMark().orElse(null));
    }

    private int offset(@Nullable Mark mark) {
        if (mark == null) throw new IllegalArgumentException("no marks");
        return offsets[Math.min(mark.getIndex(), offsets.length - 1)];
    }
}
