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
 * Every name is quoted; names come from the schema, never from a value. Where an entity has several tables, each column
 * stands behind the name of its table.
 */
public final class EntityStatements {

    private final Mapping<?, ?> mapping;
    private final TableInfo table;
    private final Map<BitSet, String> updates = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    EntityStatements(Mapping<?, ?> mapping) {
        this.mapping = mapping;
        this.table = mapping.info();
    }

    /** All columns of the row whose key is {@code $1} …, one bind for each column of the key. */
    public String selectByKey() {
        return texts.computeIfAbsent("key", k -> {
            List<String> key = key("");
            String isKey = IntStream.range(0, key.size())
                    .mapToObj(i -> key.get(i) + " = $" + (i + 1))
                    .collect(Collectors.joining(" and "));
            return "select " + columns("") + from() + " where " + isKey + ofKind("");
        });
    }

    /** All columns of the rows whose key is in the arrays {@code $1} …, one for each column of the key. */
    public String selectByKeys(Dialect dialect) {
        return selectByAny(dialect, table.key(), List.of());
    }

    /** All columns of the rows whose {@code references} are in the arrays {@code $1} …, in {@code order}, then by key. */
    public String selectByAny(Dialect dialect, List<Integer> references, List<Order> order) {
        return texts.computeIfAbsent(
                dialect + "." + references + order,
                k -> "select " + columns("") + from() + " where " + isAnyOf(dialect, columns("", references))
                        + ofKind("") + orderBy(order, ""));
    }

    /**
     * The columns of the source's key first, then all columns, of the rows linked to any source key in the arrays {@code
     * $1} ….
     */
    public String selectLinked(Dialect dialect, JoinTable join, List<Order> order) {
        List<String> source =
                join.sourceColumns().stream().map(column -> "l." + quoted(column)).toList();
        List<String> target =
                join.targetColumns().stream().map(column -> "l." + quoted(column)).toList();
        return texts.computeIfAbsent(
                dialect + "/" + join + order,
                k -> "select " + String.join(", ", source) + ", " + columns("t.") + " from " + quoted(join.name())
                        + " l join " + first(" t") + " on " + equal(key("t."), target) + joined() + " where "
                        + isAnyOf(dialect, source) + ofKind("t.") + orderBy(order, "t."));
    }

    /**
     * Inserts one row into one of the entity's tables. Into the first: binds are all its columns but those that the database
     * makes, in order; those come back. Into another: binds are the key, then its columns.
     */
    public String insert(Segment part) {
        return texts.computeIfAbsent("insert " + part.start(), k -> buildInsert(part));
    }

    /**
     * Updates the columns in {@code changed}, which stand in one table, of the row with a key: binds are these columns in
     * order, those of the key, and, in the table with a version, the version that the row must still have.
     */
    public String update(Segment part, BitSet changed) {
        String known = updates.get(changed);
        return known != null
                ? known
                : updates.computeIfAbsent((BitSet) changed.clone(), columns -> buildUpdate(part, columns));
    }

    /**
     * Deletes the row with the key {@code $1} …, and, where the table has a version, the version bound after it; of an entity
     * with several tables that in the first, and the database those in the others.
     */
    public String delete() {
        Segment first = mapping.parts().get(0);
        return texts.computeIfAbsent("delete", k -> "delete from " + quoted(first.table()) + identified(first, 1));
    }

    private String buildInsert(Segment part) {
        List<String> names = new ArrayList<>();
        List<String> made = new ArrayList<>();
        boolean first = part.start() == 0;
        if (!first) table.keyNames().forEach(name -> names.add(quoted(name)));
        for (int i = part.start(); i < part.end(); i++) {
            boolean byDatabase = table.columns().get(i).role() == Role.KEY;
            (byDatabase ? made : names).add(quoted(table.columns().get(i).name()));
        }
        String binds = IntStream.rangeClosed(1, names.size())
                .mapToObj(bind -> "$" + bind)
                .collect(Collectors.joining(", "));
        String values =
                names.isEmpty() ? " default values" : " (" + String.join(", ", names) + ") values (" + binds + ")";
        return "insert into " + quoted(part.table()) + values
                + (made.isEmpty() ? "" : " returning " + String.join(", ", made));
    }

    private String buildUpdate(Segment part, BitSet changed) {
        List<String> assignments = new ArrayList<>();
        changed.stream()
                .forEach(i ->
                        assignments.add(quoted(table.columns().get(i).name()) + " = $" + (assignments.size() + 1)));
        return "update " + quoted(part.table()) + " set " + String.join(", ", assignments)
                + identified(part, assignments.size() + 1);
    }

    private String identified(Segment part, int firstBind) {
        String key = where(table.keyNames(), firstBind);
        int version = table.position(Role.VERSION);
        if (!part.holds(version)) return key;
        return key + " and " + quoted(table.columns().get(version).name()) + " = $"
                + (firstBind + table.key().size());
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
        String name = quoted(mapping.segments().get(0).table());
        return isJoined() ? name : name + alias;
    }

    /** The other tables: all that each row has a part in, and those that it may have one in. */
    private String joined() {
        StringBuilder text = new StringBuilder();
        List<Segment> segments = mapping.segments();
        for (Segment segment : segments.subList(1, segments.size())) {
            String other = quoted(segment.table());
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

    private String columns(String prefix) {
        return String.join(
                ", ",
                columns(prefix, IntStream.range(0, mapping.width()).boxed().toList()));
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
                .map(segment -> quoted(segment.table()) + "." + name)
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

    /** A name as SQL takes it literally. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
