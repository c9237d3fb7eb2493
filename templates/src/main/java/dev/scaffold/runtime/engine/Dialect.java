package dev.scaffold.runtime.engine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;

/** The SQL that a database speaks. */
public enum Dialect {
    POSTGRESQL,
    SQLITE;

    /** jOOQ's name for it. Loads jOOQ. */
    public SQLDialect jooq() {
        return switch (this) {
            case POSTGRESQL -> SQLDialect.POSTGRES;
            case SQLITE -> SQLDialect.SQLITE;
        };
    }

    /**
     * A condition that {@code columns} (quoted texts) are together in the arrays bound at {@code placeholders}, one array a
     * column: the values of one row stand at the same position of each.
     */
    public String isAnyOf(List<String> columns, List<String> placeholders) {
        if (columns.size() == 1) return isAnyOf(columns.get(0), placeholders.get(0));
        return switch (this) {
            // The comparisons let an index be used, and tell the types of the arrays.
            case POSTGRESQL ->
                each(columns, placeholders, "%s = any(%s)", " and ") + " and "
                        + isAnyOf(
                                columns,
                                each(columns, placeholders, "(%2$s)[i]", ", "),
                                "generate_subscripts(" + placeholders.get(0) + ", 1) as i");
            // Each is used once, in order: SQLite numbers them as they come.
            case SQLITE ->
                isAnyOf(
                        columns,
                        each(most(columns), most(placeholders), "json_extract(%2$s, '$[' || i.key || ']')", ", ")
                                + ", i.value",
                        "json_each(" + placeholders.get(placeholders.size() - 1) + ") as i");
        };
    }

    /** A condition that {@code columns} are together among what {@code selected} are in the rows of {@code source}. */
    private static String isAnyOf(List<String> columns, String selected, String source) {
        return "(" + String.join(", ", columns) + ") in (select " + selected + " from " + source + ")";
    }

    private static List<String> most(List<String> texts) {
        return texts.subList(0, texts.size() - 1);
    }

    private static String each(List<String> columns, List<String> placeholders, String format, String separator) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> format.formatted(columns.get(i), placeholders.get(i)))
                .collect(Collectors.joining(separator));
    }

    /** A condition that {@code column} (quoted text) is in the array bound at {@code placeholder}, such as {@code $1}. */
    public String isAnyOf(String column, String placeholder) {
        return switch (this) {
            case POSTGRESQL -> column + " = any(" + placeholder + ")";
            case SQLITE -> column + " in (select value from json_each(" + placeholder + "))";
        };
    }
}
