package com.example.library.runtime.mapping;

import com.example.library.runtime.engine.Dialect;
import com.example.library.runtime.mapping.ColumnInfo.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The texts of the statements whose shape is known from the table alone. Each is built once; jOOQ is not loaded for them.
 * Every name is quoted; names come from the schema, never from a value.
 */
public final class EntityStatements {

    private final Mapping<?, ?> mapping;
    private final TableInfo table;
    private final Map<Dialect, Map<BitSet, String>> updates = new EnumMap<>(Dialect.class);
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    EntityStatements(Mapping<?, ?> mapping) {
        this.mapping = mapping;
        this.table = mapping.info();
        for (Dialect dialect : Dialect.values()) updates.put(dialect, new ConcurrentHashMap<>());
    }

    /**
     * All columns of the row whose key is {@code $1} …, one bind for each column of the key; one that is marked as deleted is
     * not there.
     */
    public String selectByKey() {
        return texts.computeIfAbsent("key", k -> byKey() + living(""));
    }

    /** All columns of the row with a key, also where it is marked as deleted: what a reference leads to. */
    public String selectReferred() {
        return texts.computeIfAbsent("referred", k -> byKey());
    }

    /** The same for the keys in the arrays {@code $1} …, one for each column of the key. */
    public String selectReferred(Dialect dialect) {
        return texts.computeIfAbsent(dialect + "", k -> byAny(dialect, table.key()) + orderBy(List.of(), ""));
    }

    /** All columns of the rows whose {@code references} are in the arrays {@code $1} …, in {@code order}, then by key. */
    public String selectByAny(Dialect dialect, List<Integer> references, List<Order> order) {
        return texts.computeIfAbsent(
                dialect + "." + references + order, k -> byAny(dialect, references) + living("") + orderBy(order, ""));
    }

    private String byKey() {
        List<String> key = key("");
        String isKey = IntStream.range(0, key.size())
                .mapToObj(i -> key.get(i) + " = $" + (i + 1))
                .collect(Collectors.joining(" and "));
        return "select " + selected("") + from() + " where " + isKey + ofKind("");
    }

    private String byAny(Dialect dialect, List<Integer> positions) {
        return "select " + selected("") + from() + " where " + isAnyOf(dialect, columns("", positions)) + ofKind("");
    }

    /**
     * The columns of the source's key first, then all columns, of the rows linked to any source key in the arrays {@code
     * $1} ….
     */
    public String selectLinked(Dialect dialect, JoinTable join, List<Order> order) {
        List<String> source = join.sourceColumns().stream()
                .map(column -> "l." + quoted(column))
                .toList();
        List<String> target = join.targetColumns().stream()
                .map(column -> "l." + quoted(column))
                .toList();
        return texts.computeIfAbsent(
                dialect + "/" + join + order,
                k -> "select " + String.join(", ", source) + ", " + selected("t.") + " from " + table(join.name())
                        + " l join " + first(" t") + " on " + equal(key("t."), target) + joined() + " where "
                        + isAnyOf(dialect, source) + ofKind("t.") + living("t.") + orderBy(order, "t."));
    }

    /**
     * Inserts one row into one of the entity's tables. Into the first: binds are all its columns but those that the database
     * makes or computes, in order. Into another: binds are the key, then its columns. What the database makes comes back, then
     * what it may have computed.
     */
    public String insert(Dialect dialect, Segment part) {
        return texts.computeIfAbsent(
                dialect + " insert " + part.start(),
                k -> buildInsert(dialect, part, i -> "$" + (i + 1), values -> " values (" + values + ")"));
    }

    /**
     * The same for many rows at once, on PostgreSQL. A row is read from the arrays, in their order, before the next one is
     * inserted, so what the database makes comes back in that order, too.
     *
     * @param types of what is bound, by column: {@code bigint[]} for an array with the value of each row, {@code integer} for one
     *     value, empty where nothing is bound because no row has a value
     */
    String insertRows(Segment part, List<String> types) {
        return texts.computeIfAbsent("insert rows " + part.start() + types, k -> {
            List<String> values = new ArrayList<>();
            List<String> arrays = new ArrayList<>();
            List<String> names = new ArrayList<>();
            int binds = 0;
            for (String type : types) {
                if (type.isEmpty()) {
                    values.add("null");
                    continue;
                }
                String bind = "$" + ++binds + "::";
                if (!type.endsWith("[]")) {
                    values.add(bind + type);
                    continue;
                }
                names.add("c" + binds);
                boolean number = type.equals(InsertArrays.DECIMALS);
                arrays.add(bind + (number ? "text[]" : type));
                values.add("r.c" + binds + (number ? "::numeric" : ""));
            }
            String rows = " from unnest(" + String.join(", ", arrays) + ") with ordinality as r("
                    + String.join(", ", names) + ", n) order by r.n";
            return buildInsert(Dialect.POSTGRESQL, part, values::get, row -> " select " + row + rows);
        });
    }

    /**
     * Updates the columns in {@code changed}, which stand in one table, of the row with a key: binds are these columns in
     * order, those of the key, and, in the table with a version, the version that the row must still have. A row that is marked
     * as deleted is not there. Returns what the database has computed.
     */
    public String update(Dialect dialect, Segment part, BitSet changed) {
        Map<BitSet, String> known = Objects.requireNonNull(updates.get(dialect));
        String text = known.get(changed);
        return text != null
                ? text
                : known.computeIfAbsent(
                        (BitSet) changed.clone(),
                        columns -> assign(dialect, part, columns) + mark(part, "is null") + returning(part, false));
    }

    /** As {@link #update}, for a row that is marked as deleted, and for no other. */
    public String restore(Dialect dialect, Segment part, BitSet changed) {
        return assign(dialect, part, changed) + mark(part, "is not null") + returning(part, false);
    }

    /**
     * Deletes the row with the key {@code $1} …, and, where the table has a version, the version bound after it; of an entity
     * with several tables that in the first, and the database those in the others.
     */
    public String delete() {
        Segment first = mapping.parts().get(0);
        return texts.computeIfAbsent("delete", k -> "delete from " + table(first.table()) + identified(first, 1));
    }

    /** The version of the row with the key {@code $1} …, marked as deleted or not; 0 where the table has none. */
    public String selectVersion() {
        return texts.computeIfAbsent("version", k -> {
            int version = table.position(Role.VERSION);
            Segment part = mapping.parts().stream()
                    .filter(one -> one.holds(version))
                    .findFirst()
                    .orElse(mapping.parts().get(0));
            String column = version < 0
                    ? "0"
                    : "coalesce(" + quoted(table.columns().get(version).name()) + ", 0)";
            return "select " + column + " from " + table(part.table()) + where(table.keyNames(), 1);
        });
    }

    /**
     * @param value by its number among what is inserted
     * @param source what the rows come from, given all values of one
     */
    private String buildInsert(Dialect dialect, Segment part, IntFunction<String> value, UnaryOperator<String> source) {
        List<String> names = new ArrayList<>();
        List<String> binds = new ArrayList<>();
        List<String> made = new ArrayList<>();
        if (part.start() > 0) {
            for (String name : table.keyNames()) {
                names.add(quoted(name));
                binds.add(value.apply(binds.size()));
            }
        }
        for (int i = part.start(); i < part.end(); i++) {
            ColumnInfo column = table.columns().get(i);
            if (column.role() == Role.KEY) made.add(quoted(column.name()));
            if (column.role() == Role.KEY || column.role() == Role.GENERATED) continue;
            String bind = bind(dialect, i, value.apply(binds.size()));
            names.add(quoted(column.name()));
            binds.add(column.fallback() == null ? bind : "coalesce(" + bind + ", " + column.fallback() + ")");
        }
        String values = names.isEmpty()
                ? " default values"
                : " (" + String.join(", ", names) + ")" + source.apply(String.join(", ", binds));
        computed(part, true).forEach(made::add);
        return "insert into " + table(part.table()) + values
                + (made.isEmpty() ? "" : " returning " + String.join(", ", made));
    }

    private String assign(Dialect dialect, Segment part, BitSet changed) {
        List<String> assignments = new ArrayList<>();
        changed.stream()
                .forEach(i -> assignments.add(quoted(table.columns().get(i).name()) + " = "
                        + bind(dialect, i, "$" + (assignments.size() + 1))));
        return "update " + table(part.table()) + " set " + String.join(", ", assignments)
                + identified(part, assignments.size() + 1);
    }

    /** PostgreSQL makes a value of the text that is sent for a column with a cast. */
    private String bind(Dialect dialect, int column, String value) {
        String cast = table.columns().get(column).cast();
        boolean text = cast.isEmpty() || dialect != Dialect.POSTGRESQL;
        return text ? value : "cast(cast(" + value + " as text) as " + cast + ")";
    }

    private String identified(Segment part, int firstBind) {
        String key = where(table.keyNames(), firstBind);
        int version = table.position(Role.VERSION);
        if (!part.holds(version)) return key;
        ColumnInfo column = table.columns().get(version);
        // A row that others have written may have none, which counts as the first.
        String counted = column.nullable() ? "coalesce(" + quoted(column.name()) + ", 0)" : quoted(column.name());
        return key + " and " + counted + " = $" + (firstBind + table.key().size());
    }

    /** Keeps rows out that are marked as deleted. */
    private String living(String prefix) {
        return table.marksDeleted() ? " and " + column(prefix, table.position(Role.DELETED)) + " is null" : "";
    }

    /** In the table that has the mark of deletion. */
    private String mark(Segment part, String condition) {
        int deleted = table.position(Role.DELETED);
        return part.holds(deleted)
                ? " and " + quoted(table.columns().get(deleted).name()) + " " + condition
                : "";
    }

    private String returning(Segment part, boolean insert) {
        String names = computed(part, insert).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " returning " + names;
    }

    private Stream<String> computed(Segment part, boolean insert) {
        return table.computed(part, insert).stream()
                .map(i -> table.columns().get(i))
                .map(column -> read(quoted(column.name()), column));
    }

    private String orderBy(List<Order> order, String prefix) {
        String first = order.stream()
                .map(one -> column(prefix, one.column()) + one.words() + ", ")
                .collect(Collectors.joining());
        return " order by " + first + String.join(", ", key(prefix));
    }

    private boolean isJoined() {
        return mapping.segments().size() > 1;
    }

    private String from() {
        return " from " + first("") + joined();
    }

    /** The first table; only one without others takes the alias. */
    private String first(String alias) {
        String name = table(mapping.segments().get(0).table());
        return isJoined() ? name : name + alias;
    }

    /** The other tables: all that each row has a part in, and those that it may have one in. */
    private String joined() {
        StringBuilder text = new StringBuilder();
        List<Segment> segments = mapping.segments();
        for (Segment segment : segments.subList(1, segments.size())) {
            String other = table(segment.table());
            List<String> key = table.keyNames().stream()
                    .map(name -> other + "." + quoted(name))
                    .toList();
            text.append(segment.always() ? " join " : " left join ")
                    .append(other)
                    .append(" on ")
                    .append(equal(key, key("")));
        }
        return text.toString();
    }

    /** Where the table holds entities of other kinds, too: the condition that a row is of this one. */
    private String ofKind(String prefix) {
        List<String> kinds = mapping.kindsAmongOthers();
        if (kinds.isEmpty()) return "";
        String values = kinds.stream().map(EntityStatements::text).collect(Collectors.joining(", "));
        return " and " + column(prefix, table.position(Role.KIND)) + " in (" + values + ")";
    }

    /** All columns of a row, as they are read. */
    private String selected(String prefix) {
        List<ColumnInfo> all = mapping.kinds().columns();
        return IntStream.range(0, mapping.width())
                .mapToObj(i -> read(column(prefix, i), all.get(i)))
                .collect(Collectors.joining(", "));
    }

    /** What has a cast is read as text, on every database. */
    private static String read(String name, ColumnInfo column) {
        return column.cast().isEmpty() ? name : "cast(" + name + " as text)";
    }

    private List<String> key(String prefix) {
        return columns(prefix, table.key());
    }

    private List<String> columns(String prefix, List<Integer> positions) {
        return positions.stream().map(position -> column(prefix, position)).toList();
    }

    private String column(String prefix, int position) {
        String name = quoted(mapping.kinds().columns().get(position).name());
        if (!isJoined()) return prefix + name;
        return mapping.segments().stream()
                .filter(segment -> segment.holds(position))
                .map(segment -> table(segment.table()) + "." + name)
                .findFirst()
                .orElseThrow();
    }

    private static String equal(List<String> left, List<String> right) {
        return IntStream.range(0, left.size())
                .mapToObj(i -> left.get(i) + " = " + right.get(i))
                .collect(Collectors.joining(" and "));
    }

    private static String isAnyOf(Dialect dialect, List<String> columns) {
        List<String> placeholders = IntStream.rangeClosed(1, columns.size())
                .mapToObj(bind -> "$" + bind)
                .toList();
        return dialect.isAnyOf(columns, placeholders);
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

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A table's name, behind that of its schema where it says one: {@code "lib"."book"}. */
    static String table(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? quoted(name) : quoted(name.substring(0, dot)) + "." + quoted(name.substring(dot + 1));
    }

    /** A name as SQL takes it literally. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
