package dev.scaffold.generator.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said around one entry of a map, or one item of a list. */
public final class Comments {

    private final List<Comment> before = new ArrayList<>();
    private Optional<Comment> beside = Optional.empty();
    private final int column;
    private final boolean gap;

    Comments(int column, boolean gap) {
        this.column = column;
        this.gap = gap;
    }

    /** Of an entry that is being made. */
    public static Comments none() {
        return new Comments(0, false);
    }

    /** Those on lines of their own above it. */
    public List<Comment> before() {
        return List.copyOf(before);
    }

    /** That at the end of its line. */
    public Optional<Comment> beside() {
        return beside;
    }

    /** Where the entry begins on its line, in code points from 0. */
    public int column() {
        return column;
    }

    /** Whether a blank line stands directly above it, below its comments. */
    public boolean gap() {
        return gap;
    }

    public boolean isEmpty() {
        return before.isEmpty() && beside.isEmpty();
    }

    /** Both, where two become one line: these stand first. */
    public Comments and(Comments inner) {
        Comments both = new Comments(column, gap);
        both.before.addAll(before);
        both.before.addAll(inner.before);
        beside.ifPresent(both::setBeside);
        inner.beside.ifPresent(both::setBeside);
        return both;
    }

    void addBefore(Comment comment) {
        before.add(comment);
    }

    /** Of two on one entry the first moves above it. */
    void setBeside(Comment comment) {
        beside.ifPresent(before::add);
        beside = Optional.of(comment);
    }
}
