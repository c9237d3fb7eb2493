package com.example.library.runtime.mapping;

import com.example.library.runtime.engine.Dialect;
import com.example.library.runtime.mapping.ColumnInfo.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The texts of the statements whose shape is known from the table alone. Each is built once; jOOQ is not loaded for them.
 * Every name is quoted; names come from the schema, never from a value.
 */
public final class EntityStatements {

    private final TableInfo table;
    private final String columns;
    private final Map<Dialect, Map<BitSet, String>> updates = new EnumMap<>(Dialect.class);
    private final Map<String, String> selects = new ConcurrentHashMap<>();
    private final Map<Dialect, String> inserts = new EnumMap<>(Dialect.class);

    EntityStatements(TableInfo table) {
        this.table = table;
        this.columns = columns("");
        for (Dialect dialect : Dialect.values()) {
            inserts.put(dialect, buildInsert(dialect));
            updates.put(dialect, new ConcurrentHashMap<>());
        }
    }

    /**
     * All columns of the row whose key is {@code $1} …, one bind for each column of the key; one that is marked as deleted is
     * not there.
     */
    public String selectByKey() {
        return selects.computeIfAbsent("key", k -> byKey() + living(""));
    }

    /** All columns of the row with a key, also where it is marked as deleted: what a reference leads to. */
    public String selectReferred() {
        return selects.computeIfAbsent("referred", k -> byKey());
    }

    /** The same for the keys in the arrays {@code $1} …, one for each column of the key. */
    public String selectReferred(Dialect dialect) {
        return selects.computeIfAbsent(dialect + "", k -> byAny(dialect, table.key()) + orderBy(List.of(), ""));
    }

    /** All columns of the rows whose {@code references} are in the arrays {@code $1} …, in {@code order}, then by key. */
    public String selectByAny(Dialect dialect, List<Integer> references, List<Order> order) {
        return selects.computeIfAbsent(
                dialect + "." + references + order, k -> byAny(dialect, references) + living("") + orderBy(order, ""));
    }

    private String byKey() {
        return "select " + columns + from() + where(table.keyNames(), 1);
    }

    private String byAny(Dialect dialect, List<Integer> positions) {
        List<String> names = positions.stream()
                .map(position -> quoted(table.columns().get(position).name()))
                .toList();
        return "select " + columns + from() + " where " + isAnyOf(dialect, names);
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
                        + living("t.") + orderBy(order, "t."));
    }

    /**
     * Inserts one row: binds are all columns but those that the database makes or computes, in order. Returns what it makes,
     * then what it may have computed.
     */
    public String insert(Dialect dialect) {
        return Objects.requireNonNull(inserts.get(dialect));
    }

    /**
     * Updates the columns in {@code changed} of the row with a key: binds are these columns in order, those of the key, and,
     * where the table has a version, the version that the row must still have. A row that is marked as deleted is not there.
     * Returns what the database has computed.
     */
    public String update(Dialect dialect, BitSet changed) {
        Map<BitSet, String> texts = Objects.requireNonNull(updates.get(dialect));
        String known = texts.get(changed);
        return known != null
                ? known
                : texts.computeIfAbsent((BitSet) changed.clone(), columns -> buildUpdate(dialect, columns));
    }

    /** As {@link #update}, for a row that is marked as deleted, and for no other. */
    public String restore(Dialect dialect, BitSet changed) {
        return assign(dialect, changed) + marked() + returning(false);
    }

    /** Deletes the row with the key {@code $1} …, and, where the table has a version, the version bound after it. */
    public String delete() {
        return selects.computeIfAbsent("delete", k -> "delete" + from() + identified(1));
    }

    private String buildInsert(Dialect dialect) {
        List<String> names = new ArrayList<>();
        List<String> binds = new ArrayList<>();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            ColumnInfo column = table.columns().get(i);
            if (column.role() == Role.KEY) made.add(quoted(column.name()));
            if (column.role() == Role.KEY || column.role() == Role.GENERATED) continue;
            String bind = bind(dialect, i, binds.size() + 1);
            names.add(quoted(column.name()));
            binds.add(column.fallback() == null ? bind : "coalesce(" + bind + ", " + column.fallback() + ")");
        }
        String values = names.isEmpty()
                ? " default values"
                : " (" + String.join(", ", names) + ") values (" + String.join(", ", binds) + ")";
        computed(true).forEach(made::add);
        return "insert into " + quoted(table.name()) + values
                + (made.isEmpty() ? "" : " returning " + String.join(", ", made));
    }

    private String buildUpdate(Dialect dialect, BitSet changed) {
        return assign(dialect, changed) + living("") + returning(false);
    }

    private String assign(Dialect dialect, BitSet changed) {
        List<String> assignments = new ArrayList<>();
        changed.stream()
                .forEach(i -> assignments.add(
                        quoted(table.columns().get(i).name()) + " = " + bind(dialect, i, assignments.size() + 1)));
        return "update " + quoted(table.name()) + " set " + String.join(", ", assignments)
                + identified(assignments.size() + 1);
    }

    /** PostgreSQL makes a value of the text that is sent for a column with a cast. */
    private String bind(Dialect dialect, int column, int number) {
        String cast = table.columns().get(column).cast();
        boolean text = cast.isEmpty() || dialect != Dialect.POSTGRESQL;
        return text ? "$" + number : "cast(cast($" + number + " as text) as " + cast + ")";
    }

    private String identified(int firstBind) {
        String key = where(table.keyNames(), firstBind);
        int version = table.position(Role.VERSION);
        if (version < 0) return key;
        ColumnInfo column = table.columns().get(version);
        // A row that others have written may have none, which counts as the first.
        String counted = column.nullable() ? "coalesce(" + quoted(column.name()) + ", 0)" : quoted(column.name());
        return key + " and " + counted + " = $" + (firstBind + table.key().size());
    }

    /** Keeps rows out that are marked as deleted. */
    private String living(String prefix) {
        return table.marksDeleted() ? " and " + prefix + deletedName() + " is null" : "";
    }

    private String marked() {
        return " and " + deletedName() + " is not null";
    }

    private String deletedName() {
        return quoted(table.columns().get(table.position(Role.DELETED)).name());
    }

    private String returning(boolean insert) {
        String names = computed(insert).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " returning " + names;
    }

    private Stream<String> computed(boolean insert) {
        return Arrays.stream(table.computed(insert))
                .mapToObj(i -> table.columns().get(i))
                .map(column -> read(quoted(column.name()), column));
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
                .map(column -> read(prefix + quoted(column.name()), column))
                .collect(Collectors.joining(", "));
    }

    /** What has a cast is read as text, on every database. */
    private static String read(String name, ColumnInfo column) {
        return column.cast().isEmpty() ? name : "cast(" + name + " as text)";
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
