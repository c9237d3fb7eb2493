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

    /** All columns of the row whose key is {@code $1}. */
    public String selectByKey() {
        return texts.computeIfAbsent(
                "key", k -> "select " + columns("") + from() + " where " + key("") + " = $1" + ofKind(""));
    }

    /** All columns of the rows whose key is in the array {@code $1}. */
    public String selectByKeys(Dialect dialect) {
        return selectByAny(dialect, TableInfo.KEY);
    }

    /** All columns of the rows whose {@code column} is in the array {@code $1}, in the order of their keys. */
    public String selectByAny(Dialect dialect, int column) {
        return texts.computeIfAbsent(
                dialect + "." + column,
                k -> "select " + columns("") + from() + " where " + dialect.isAnyOf(column("", column), "$1")
                        + ofKind("") + " order by " + key(""));
    }

    /** The key of the source as first column, then all columns, of the rows linked to any source key in {@code $1}. */
    public String selectLinked(Dialect dialect, JoinTable join) {
        return texts.computeIfAbsent(
                dialect + "/" + join,
                k -> "select l." + quoted(join.sourceColumn()) + ", " + columns("t.") + " from " + quoted(join.name())
                        + " l join " + first("t") + " on " + key("t.") + " = l." + quoted(join.targetColumn())
                        + joined() + " where " + dialect.isAnyOf("l." + quoted(join.sourceColumn()), "$1")
                        + ofKind("t.") + " order by " + key("t."));
    }

    /**
     * Inserts one row into one of the entity's tables. Into the first: binds are all its columns but the key, in order, and
     * the key comes back. Into another: binds are the key, then its columns.
     */
    public String insert(Segment part) {
        return texts.computeIfAbsent("insert " + part.start(), k -> buildInsert(part));
    }

    /**
     * Updates the columns in {@code changed}, which stand in one table, of the row with a key: binds are these columns in
     * order, the key, and, in the table with a version, the version that the row must still have.
     */
    public String update(Segment part, BitSet changed) {
        String known = updates.get(changed);
        return known != null
                ? known
                : updates.computeIfAbsent((BitSet) changed.clone(), columns -> buildUpdate(part, columns));
    }

    /**
     * Deletes the row with key {@code $1}, and, where the table has a version, version {@code $2}; of an entity with several
     * tables that in the first, and the database those in the others.
     */
    public String delete() {
        Segment first = mapping.parts().get(0);
        return texts.computeIfAbsent("delete", k -> "delete from " + quoted(first.table()) + identified(first, 1));
    }

    private String buildInsert(Segment part) {
        List<String> names = new ArrayList<>();
        List<String> binds = new ArrayList<>();
        boolean first = part.start() == 0;
        if (!first) names.add(quoted(table.keyName()));
        for (int i = part.start(); i < part.end(); i++) {
            if (i != TableInfo.KEY) names.add(quoted(table.columns().get(i).name()));
        }
        for (int i = 1; i <= names.size(); i++) binds.add("$" + i);
        String values = names.isEmpty()
                ? " default values"
                : " (" + String.join(", ", names) + ") values (" + String.join(", ", binds) + ")";
        return "insert into " + quoted(part.table()) + values + (first ? " returning " + quoted(table.keyName()) : "");
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
        String key = " where " + quoted(table.keyName()) + " = $" + firstBind;
        int version = table.position(Role.VERSION);
        if (!part.holds(version)) return key;
        return key + " and " + quoted(table.columns().get(version).name()) + " = $" + (firstBind + 1);
    }

    private boolean isJoined() {
        return mapping.segments().size() > 1;
    }

    private String from() {
        return isJoined() ? " from " + first("") + joined() : " from " + quoted(table.name());
    }

    /** The first table; only one without others takes the alias. */
    private String first(String alias) {
        String name = quoted(mapping.segments().get(0).table());
        return isJoined() ? name : name + " " + alias;
    }

    /** The other tables: all that each row has a part in, and those that it may have one in. */
    private String joined() {
        StringBuilder text = new StringBuilder();
        List<Segment> segments = mapping.segments();
        for (Segment segment : segments.subList(1, segments.size())) {
            String other = quoted(segment.table());
            text.append(segment.always() ? " join " : " left join ")
                    .append(other)
                    .append(" on ")
                    .append(other + "." + quoted(table.keyName()))
                    .append(" = ")
                    .append(key(""));
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
        List<String> names = new ArrayList<>();
        for (int i = 0; i < mapping.width(); i++) names.add(column(prefix, i));
        return String.join(", ", names);
    }

    private String key(String prefix) {
        return column(prefix, TableInfo.KEY);
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

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A name as SQL takes it literally. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
