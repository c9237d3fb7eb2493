package dev.scaffold.generator.codegen.test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Statements that tests send past the entities, as they stand in a Java string. For templates, so it is public. */
public final class RawSql {

    private static final int LINE = 120;

    RawSql() {}

    /** Sets one column of the row with a key: {@code $1} is the value, {@code $2} the key, or its first column. */
    public String update(String table, String column, List<String> key) {
        return wrapped("update " + table(table) + " set " + name(column) + " = $1", where(key, 2), "String sql = \"");
    }

    /** Empties one column of the row with the key {@code $1} …. */
    public String clear(String table, String column, List<String> key) {
        String what = "update " + table(table) + " set " + name(column) + " = null";
        return wrapped(what, where(key, 1), "String sql = \"");
    }

    /** Reads one column of the row with the key {@code $1} …. */
    public String select(String table, String column, List<String> key) {
        return wrapped("select " + name(column) + " from " + table(table), where(key, 1), "String query = \"");
    }

    /** On two lines where one is too short, in the middle of a literal that is declared as {@code start}. */
    private static String wrapped(String what, String where, String start) {
        boolean fits = 8 + start.length() + what.length() + where.length() + "\";".length() <= LINE;
        return fits ? what + where : what + "\"\n                + \"" + where;
    }

    private static String where(List<String> key, int firstBind) {
        return IntStream.range(0, key.size())
                .mapToObj(i -> name(key.get(i)) + " = $" + (firstBind + i))
                .collect(Collectors.joining(" and ", " where ", ""));
    }

    /** The same as text, whatever the column's type is. */
    public String selectText(String table, String column, List<String> key) {
        String what = "select cast(" + name(column) + " as text) from " + table(table);
        return wrapped(what, where(key, 1), "String query = \"");
    }

    /** Behind the name of its schema, where it says one. */
    private static String table(String name) {
        return Arrays.stream(name.split("\\.")).map(RawSql::name).collect(Collectors.joining("."));
    }

    private static String name(String name) {
        return "\\\"" + name + "\\\"";
    }
}
