package dev.scaffold.runtime.mapping;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.mapping.ColumnInfo.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The texts of the statements whose shape is known from the table alone. Each is built once; jOOQ is not loaded for them.
 * Every name is quoted; names come from the schema, never from a value.
 */
public final class EntityStatements {

    private final TableInfo table;
    private final String columns;
    private final Map<BitSet, String> updates = new ConcurrentHashMap<>();
    private final Map<String, String> selects = new ConcurrentHashMap<>();
    private final String insert;

    EntityStatements(TableInfo table) {
        this.table = table;
        this.columns = columns("");
        this.insert = buildInsert();
    }

    /** All columns of the row whose key is {@code $1} …, one bind for each column of the key. */
    public String selectByKey() {
        return selects.computeIfAbsent("key", k -> "select " + columns + from() + where(table.keyNames(), 1));
    }

    /** All columns of the rows whose key is in the arrays {@code $1} …, one for each column of the key. */
    public String selectByKeys(Dialect dialect) {
        return selectByAny(dialect, table.key(), List.of());
    }

    /** All columns of the rows whose {@code references} are in the arrays {@code $1} …, in {@code order}, then by key. */
    public String selectByAny(Dialect dialect, List<Integer> references, List<Order> order) {
        return selects.computeIfAbsent(
                dialect + "." + references + order,
                k -> "select " + columns + from() + " where "
                        + isAnyOf(
                                dialect,
                                references.stream()
                                        .map(position -> quoted(
                                                table.columns().get(position).name()))
                                        .toList())
                        + orderBy(order, ""));
    }

    /**
     * The columns of the source's key first, then all columns, of the rows linked to any source key in the arrays {@code
     * $1} ….
     */
    public String selectLinked(Dialect dialect, JoinTable join, List<Order> order) {
        return selects.computeIfAbsent(
                dialect + "/" + join + order,
                k -> "select " + quoted(join.sourceColumns(), "l.") + ", " + columns("t.") + " from "
                        + quoted(join.name()) + " l join " + quoted(table.name()) + " t on " + linked(join) + " where "
                        + isAnyOf(
                                dialect,
                                join.sourceColumns().stream()
                                        .map(column -> "l." + quoted(column))
                                        .toList())
                        + orderBy(order, "t."));
    }

    /** Inserts one row: binds are all columns but those that the database makes, in order. Returns those. */
    public String insert() {
        return insert;
    }

    /**
     * Updates the columns in {@code changed} of the row with a key: binds are these columns in order, those of the key, and, where
     * the table has a version, the version that the row must still have.
     */
    public String update(BitSet changed) {
        String known = updates.get(changed);
        return known != null ? known : updates.computeIfAbsent((BitSet) changed.clone(), this::buildUpdate);
    }

    /** Deletes the row with the key {@code $1} …, and, where the table has a version, the version bound after it. */
    public String delete() {
        return selects.computeIfAbsent("delete", k -> "delete" + from() + identified(1));
    }

    private String buildInsert() {
        List<String> names = new ArrayList<>();
        List<String> binds = new ArrayList<>();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String name = quoted(table.columns().get(i).name());
            if (table.columns().get(i).role() == Role.KEY) {
                made.add(name);
                continue;
            }
            names.add(name);
            binds.add("$" + (binds.size() + 1));
        }
        String values = names.isEmpty()
                ? " default values"
                : " (" + String.join(", ", names) + ") values (" + String.join(", ", binds) + ")";
        return "insert into " + quoted(table.name()) + values
                + (made.isEmpty() ? "" : " returning " + String.join(", ", made));
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
        String key = where(table.keyNames(), firstBind);
        int version = table.position(Role.VERSION);
        if (version < 0) return key;
        return key + " and " + quoted(table.columns().get(version).name()) + " = $"
                + (firstBind + table.key().size());
    }

    private String orderBy(List<Order> order, String prefix) {
        String first = order.stream()
                .map(one -> prefix + quoted(table.columns().get(one.column()).name()) + one.words() + ", ")
                .collect(Collectors.joining());
        return " order by " + first + quoted(table.keyNames(), prefix);
    }

    private String linked(JoinTable join) {
        return IntStream.range(0, table.key().size())
                .mapToObj(i -> "t." + quoted(table.keyNames().get(i)) + " = l."
                        + quoted(join.targetColumns().get(i)))
                .collect(Collectors.joining(" and "));
    }

    private static String isAnyOf(Dialect dialect, List<String> quotedColumns) {
        List<String> placeholders = IntStream.rangeClosed(1, quotedColumns.size())
                .mapToObj(bind -> "$" + bind)
                .toList();
        return dialect.isAnyOf(quotedColumns, placeholders);
    }

    private String from() {
        return " from " + quoted(table.name());
    }

    private String columns(String prefix) {
        return table.columns().stream()
                .map(column -> prefix + quoted(column.name()))
                .collect(Collectors.joining(", "));
    }

    /** {@code  where "a" = $1 and "b" = $2}, with the binds from {@code firstBind} on. */
    static String where(List<String> columns, int firstBind) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> quoted(columns.get(i)) + " = $" + (firstBind + i))
                .collect(Collectors.joining(" and ", " where ", ""));
    }

    /** Names separated by commas, each behind {@code prefix}. */
    static String quoted(List<String> names, String prefix) {
        return names.stream().map(name -> prefix + quoted(name)).collect(Collectors.joining(", "));
    }

    /** A name as SQL takes it literally. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
