package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.ForeignKeyRules;
import dev.scaffold.generator.schema.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as the databases have it, with the schema's words for messages. What follows from a column's type alone (length,
 * values of an enum) is left to each database's SQL.
 *
 * @param name behind that of its schema and a dot, where it says one: {@code lib.book}
 * @param entity that it holds, or that owns the n-n relation {@code member}
 * @param member the n-n relation whose join table this is
 * @param key the columns of the primary key; none where a unique constraint stands in for it
 * @param indexes the unique ones are constraints
 */
record Table(
        String name,
        String entity,
        Optional<String> member,
        Optional<String> comment,
        List<TableColumn> columns,
        List<String> key,
        List<Index> indexes,
        List<Check> checks,
        List<ForeignKey> foreignKeys) {

    Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** A reference from {@code columns} to the key {@code targetColumns} of another table, or of the same. */
    record ForeignKey(
            String name, List<String> columns, String target, List<String> targetColumns, ForeignKeyRules rules) {

        ForeignKey {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }

        private ForeignKey bare() {
            return new ForeignKey(name, columns, Table.bare(target), targetColumns, rules);
        }

        boolean contains(String column) {
            return columns.contains(column);
        }
    }

    /** What the names of its constraints are made of: without that of its schema. */
    String bareName() {
        return bare(name);
    }

    private static String bare(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    /** The schema that it stands in, on PostgreSQL; empty for the one that a connection has anyway. */
    Optional<String> schema() {
        int dot = name.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(name.substring(0, dot));
    }

    /** Its name as SQL has it. */
    String sql() {
        return Sql.table(name);
    }

    Optional<TableColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    Optional<ForeignKey> foreignKeyOf(String column) {
        return foreignKeys.stream().filter(key -> key.contains(column)).findFirst();
    }

    /**
     * As {@code database} has it: without the indexes that the schema skips there, with columns as it keeps them, and on SQLite in
     * no schema.
     */
    Table on(Database database) {
        List<Index> own = indexes.stream()
                .flatMap(index -> IndexSql.on(database, index).stream())
                .toList();
        List<Check> held =
                checks.stream().filter(check -> check.heldBy(database)).toList();
        List<TableColumn> there =
                columns.stream().map(column -> column.on(database)).toList();
        if (database == Database.POSTGRESQL)
            return new Table(name, entity, member, comment, there, key, own, held, foreignKeys);
        List<ForeignKey> bare = foreignKeys.stream().map(ForeignKey::bare).toList();
        return new Table(bareName(), entity, member, comment, there, key, own, held, bare);
    }

    /** The same table before {@code index} was made, or after it was dropped. */
    Table without(Index index) {
        List<Index> others =
                indexes.stream().filter(other -> !other.equals(index)).toList();
        return new Table(name, entity, member, comment, columns, key, others, checks, foreignKeys);
    }

    /** The same table with one more column and what it refers to. */
    Table with(TableColumn column, Optional<ForeignKey> reference) {
        List<TableColumn> more = new ArrayList<>(columns);
        more.add(column);
        List<ForeignKey> references = new ArrayList<>(foreignKeys);
        reference.ifPresent(references::add);
        return new Table(name, entity, member, comment, more, key, indexes, checks, references);
    }

    /** How consent to lose it is spelled: {@code Book}, {@code Book.tags}. */
    String consentName() {
        return member.map(name -> entity + "." + name).orElse(entity);
    }
}
