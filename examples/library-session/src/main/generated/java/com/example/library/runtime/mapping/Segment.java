package com.example.library.runtime.mapping;

/**
 * One of the tables that an entity is read from, and the columns that stand there. There is one for each entity of a tree of
 * inheritance that is stored joined, and otherwise one.
 *
 * @param mapping of the entity whose table it is
 * @param start of its columns in a row
 * @param end behind its columns
 * @param always whether each row has this part; false for one of a kind that the row may be
 */
public record Segment(Mapping<?, ?> mapping, int start, int end, boolean always) {

    boolean holds(int column) {
        return column >= start && column < end;
    }

    String table() {
        return mapping.info().name();
    }
}
