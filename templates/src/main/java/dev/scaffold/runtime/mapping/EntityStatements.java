package dev.scaffold.runtime.mapping;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.mapping.ColumnInfo.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The texts of the statements whose shape is known from the table alone. Each is built once; jOOQ is not loaded for them.
 * Every name is quoted; names come from the schema, never from a value.
 */
public final class EntityStatements {

    private final Mapping<?, ?> mapping;
    private final TableInfo table;
    private final Map<BitSet, String> updates = new ConcurrentHashMap<>();
    private final Map<String, String> selects = new ConcurrentHashMap<>();
    private final String insert;

    EntityStatements(Mapping<?, ?> mapping) {
        this.mapping = mapping;
        this.table = mapping.info();
        this.insert = buildInsert();
    }

    /** All columns of the row whose key is {@code $1}. */
    public String selectByKey() {
        return selects.computeIfAbsent(
                "key",
                k -> "select " + columns("") + from() + " where " + quoted(table.keyName()) + " = $1" + ofKind(""));
    }

    /** All columns of the rows whose key is in the array {@code $1}. */
    public String selectByKeys(Dialect dialect) {
        return selectByAny(dialect, TableInfo.KEY);
    }

    /** All columns of the rows whose {@code column} is in the array {@code $1}, in the order of their keys. */
    public String selectByAny(Dialect dialect, int column) {
        return selects.computeIfAbsent(
                dialect + "." + column,
                k -> "select " + columns("") + from() + " where "
                        + dialect.isAnyOf(quoted(table.columns().get(column).name()), "$1") + ofKind("")
                        + " order by " + quoted(table.keyName()));
    }

    /** The key of the source as first column, then all columns, of the rows linked to any source key in {@code $1}. */
    public String selectLinked(Dialect dialect, JoinTable join) {
        return selects.computeIfAbsent(
                dialect + "/" + join,
                k -> "select l." + quoted(join.sourceColumn()) + ", " + columns("t.") + " from " + quoted(join.name())
                        + " l join " + quoted(table.name()) + " t on t." + quoted(table.keyName()) + " = l."
                        + quoted(join.targetColumn()) + " where "
                        + dialect.isAnyOf("l." + quoted(join.sourceColumn()), "$1") + ofKind("t.") + " order by t."
                        + quoted(table.keyName()));
    }

    /** Inserts one row: binds are all columns but the key, in order. Returns the key. */
    public String insert() {
        return insert;
    }

    /**
     * Updates the columns in {@code changed} of the row with a key: binds are these columns in order, the key, and, where
     * the table has a version, the version that the row must still have.
     */
    public String update(BitSet changed) {
        String known = updates.get(changed);
        return known != null ? known : updates.computeIfAbsent((BitSet) changed.clone(), this::buildUpdate);
    }

    /** Deletes the row with key {@code $1}, and, where the table has a version, version {@code $2}. */
    public String delete() {
        return selects.computeIfAbsent("delete", k -> "delete" + from() + identified(1));
    }

    private String buildInsert() {
        List<String> names = new ArrayList<>();
        List<String> binds = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (i == TableInfo.KEY) continue;
            names.add(quoted(table.columns().get(i).name()));
            binds.add("$" + (binds.size() + 1));
        }
        String values = names.isEmpty()
                ? " default values"
                : " (" + String.join(", ", names) + ") values (" + String.join(", ", binds) + ")";
        return "insert into " + quoted(table.name()) + values + " returning " + quoted(table.keyName());
    }

    private String buildUpdate(BitSet changed) {
        List<String> assignments = new ArrayList<>();
        changed.stream()
                .forEach(i ->
                        assignments.add(quoted(table.columns().get(i).name()) + " = $" + (assignments.size() + 1)));
        return "update " + quoted(table.name()) + " set " + String.join(", ", assignments)
                + identified(assignments.size() + 1);
    }

    private String identified(int firstBind) {
        String key = " where " + quoted(table.keyName()) + " = $" + firstBind;
        int version = table.position(Role.VERSION);
        if (version < 0) return key;
        return key + " and " + quoted(table.columns().get(version).name()) + " = $" + (firstBind + 1);
    }

    private String from() {
        return " from " + quoted(table.name());
    }

    /** Where the table holds entities of other kinds, too: the condition that a row is of this one. */
    private String ofKind(String prefix) {
        List<String> kinds = mapping.kindsAmongOthers();
        if (kinds.isEmpty()) return "";
        String column = table.columns().get(table.position(Role.KIND)).name();
        String values = kinds.stream().map(EntityStatements::text).collect(Collectors.joining(", "));
        return " and " + prefix + quoted(column) + " in (" + values + ")";
    }

    private String columns(String prefix) {
        return mapping.kinds().columns().stream()
                .map(column -> prefix + quoted(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A name as SQL takes it literally. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
