package dev.scaffold.generator.codegen.test;

/** Statements that tests send past the entities, as they stand in a Java string. For templates, so it is public. */
public final class RawSql {

    RawSql() {}

    /** Sets one column of the row with a key: {@code $1} is the value, {@code $2} the key. */
    public String update(String table, String column, String key) {
        return "update " + name(table) + " set " + name(column) + " = $1 where " + name(key) + " = $2";
    }

    /** Empties one column of the row with the key {@code $1}. */
    public String clear(String table, String column, String key) {
        return "update " + name(table) + " set " + name(column) + " = null where " + name(key) + " = $1";
    }

    /** Reads one column of the row with the key {@code $1}. */
    public String select(String table, String column, String key) {
        return "select " + name(column) + " from " + name(table) + " where " + name(key) + " = $1";
    }

    /** The same as text, whatever the column's type is. */
    public String selectText(String table, String column, String key) {
        return "select cast(" + name(column) + " as text) from " + name(table) + " where " + name(key) + " = $1";
    }

    private static String name(String name) {
        return "\\\"" + name + "\\\"";
    }
}
