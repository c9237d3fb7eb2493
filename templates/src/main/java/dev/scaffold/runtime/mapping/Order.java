package dev.scaffold.runtime.mapping;

import org.jspecify.annotations.Nullable;

/**
 * One step of the order in which rows are read unless another is asked for.
 *
 * @param column the position of what they are ordered by
 * @param nullsFirst where rows without a value stand; null for the database's habit
 */
public record Order(
        int column, boolean descending, @Nullable Boolean nullsFirst) {

    /** Upwards. */
    public static Order asc(int column) {
        return new Order(column, false, null);
    }

    /** Downwards. */
    public static Order desc(int column) {
        return new Order(column, true, null);
    }

    public Order withNullsFirst() {
        return new Order(column, descending, true);
    }

    public Order withNullsLast() {
        return new Order(column, descending, false);
    }

    /** As SQL has it behind the column. */
    String words() {
        String nulls = nullsFirst == null ? "" : nullsFirst ? " nulls first" : " nulls last";
        return (descending ? " desc" : "") + nulls;
    }
}
