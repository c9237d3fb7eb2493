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

        boolean contains(String column) {
            return columns.contains(column);
        }
    }

    Optional<TableColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    Optional<ForeignKey> foreignKeyOf(String column) {
        return foreignKeys.stream().filter(key -> key.contains(column)).findFirst();
    }

    /** As {@code database} has it: without the indexes that the schema skips there, with columns as it keeps them. */
    Table on(Database database) {
        List<Index> own = indexes.stream()
                .flatMap(index -> IndexSql.on(database, index).stream())
                .toList();
        List<Check> held =
                checks.stream().filter(check -> check.heldBy(database)).toList();
        List<TableColumn> there =
                columns.stream().map(column -> column.on(database)).toList();
        return new Table(name, entity, member, comment, there, key, own, held, foreignKeys);
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
