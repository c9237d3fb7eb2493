package dev.scaffold.generator.migration;

import static dev.scaffold.generator.migration.Sql.quoted;

import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.Index;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes columns to or from types of PostgreSQL's, around their rows: constants keep their text. What is written over such a
 * column is made anew, since PostgreSQL would keep it with casts from the old type.
 *
 * @param remade the types that get other labels under the same name, as they will be
 */
record Retyping(List<EnumType> remade, List<Column> columns, List<WrittenCheck> checks, List<WrittenIndex> indexes) {

    record Column(Table table, TableColumn from, TableColumn to) {

        private Column reversed() {
            return new Column(table, to, from);
        }
    }

    record WrittenCheck(Table table, Check check) {}

    record WrittenIndex(Table table, Index index) {}

    Retyping {
        remade = List.copyOf(remade);
        columns = List.copyOf(columns);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
    }

    /** The way back. @param before the types of {@code remade} as they were */
    Retyping reversed(List<EnumType> before) {
        return new Retyping(before, columns.stream().map(Column::reversed).toList(), checks, indexes);
    }

    List<Sql> sql() {
        List<Sql> sql = new ArrayList<>(List.of(PostgresqlSteps.LOCK_TIMEOUT));
        for (WrittenCheck one : checks) {
            sql.add(PostgresqlSteps.dropConstraint(one.table(), one.check().name()));
        }
        for (WrittenIndex one : indexes) sql.add(IndexSql.drop(one.table(), one.index()));
        for (EnumType type : remade) {
            sql.add(Sql.of("alter type " + name(type) + " rename to " + old(type)));
            sql.add(EnumTypes.create(type));
        }
        tables().forEach((table, actions) -> sql.add(PostgresqlSteps.alter(table, actions)));
        for (EnumType type : remade) sql.add(Sql.of("drop type " + old(type)));
        for (WrittenCheck one : checks) {
            sql.add(PostgresqlSteps.alter(one.table(), "add " + PostgresqlDdl.check(one.table(), one.check())));
        }
        for (WrittenIndex one : indexes) sql.add(IndexSql.create(one.table(), one.index(), Database.POSTGRESQL));
        return sql;
    }

    private Map<Table, List<String>> tables() {
        Map<Table, List<String>> tables = new LinkedHashMap<>();
        for (Column column : columns) {
            tables.computeIfAbsent(column.table(), table -> new ArrayList<>()).addAll(actions(column));
        }
        return tables;
    }

    private static List<String> actions(Column column) {
        TableColumn from = column.from();
        TableColumn to = column.to();
        String alter = "alter column " + quoted(to.name()) + " ";
        String type = PostgresqlDdl.type(to.type());
        Optional<String> oldCheck = PostgresqlDdl.valueCheckName(column.table(), from);
        return Stream.of(
                        oldCheck.map(name -> "drop constraint " + quoted(name)),
                        from.defaultValue().map(value -> alter + "drop default"),
                        Optional.of(alter + "type " + type + " using cast(cast(" + quoted(to.name()) + " as text) as "
                                + type + ")"),
                        PostgresqlDdl.defaultValue(to).map(value -> alter + "set default " + value),
                        PostgresqlDdl.valueCheck(column.table(), to).map(check -> "add " + check))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String name(EnumType type) {
        return quoted(type.nativeType().orElseThrow());
    }

    /** PostgreSQL ends names at 63 bytes. */
    private static String old(EnumType type) {
        String name = type.nativeType().orElseThrow();
        return quoted(name.substring(0, Math.min(name.length(), 58)) + "__old");
    }
}
