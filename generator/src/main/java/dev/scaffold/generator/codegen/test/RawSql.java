package dev.scaffold.generator.codegen.test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Declarations of the statements that tests send past the entities. For templates, so it is public. */
public final class RawSql {

    private static final int LINE = 120;

    RawSql() {}

    /** Sets one column of the row with a key, {@code sql}: {@code $1} is the value, {@code $2} the key, or its first column. */
    public String update(String table, String column, List<String> key) {
        return declared("sql", "update " + table(table) + " set " + name(column) + " = $1", where(key, 2));
    }

    /** Empties one column of the row with the key {@code $1} …, {@code sql}. */
    public String clear(String table, String column, List<String> key) {
        String what = "update " + table(table) + " set " + name(column) + " = null";
        return declared("sql", what, where(key, 1));
    }

    /** Reads one column of the row with the key {@code $1} …, {@code query}. */
    public String select(String table, String column, List<String> key) {
        return declared("query", "select " + name(column) + " from " + table(table), where(key, 1));
    }

    /** On one line, with the literal on a line of its own, or with that in two: as a formatter would have it. */
    private static String declared(String name, String what, String where) {
        String whole = "\"" + what + where + "\"";
        String start = "String " + name + " =";
        if (8 + start.length() + " ;".length() + whole.length() <= LINE) return start + " " + whole + ";";
        if (16 + whole.length() + ";".length() <= LINE) return start + "\n                " + whole + ";";
        return start + " \"" + what + "\"\n                + \"" + where + "\";";
    }

    private static String where(List<String> key, int firstBind) {
        return IntStream.range(0, key.size())
                .mapToObj(i -> name(key.get(i)) + " = $" + (firstBind + i))
                .collect(Collectors.joining(" and ", " where ", ""));
    }

    /** The same as text, whatever the column's type is. */
    public String selectText(String table, String column, List<String> key) {
        String what = "select cast(" + name(column) + " as text) from " + table(table);
        return declared("query", what, where(key, 1));
    }

    /** Behind the name of its schema, where it says one. */
    private static String table(String name) {
        return Arrays.stream(name.split("\\.")).map(RawSql::name).collect(Collectors.joining("."));
    }

    private static String name(String name) {
        return "\\\"" + name + "\\\"";
    }
}
