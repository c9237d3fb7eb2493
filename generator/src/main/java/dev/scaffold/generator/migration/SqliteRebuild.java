package dev.scaffold.generator.migration;

import static dev.scaffold.generator.migration.Sql.quoted;
import static dev.scaffold.generator.migration.Sql.text;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a table anew around its rows, which is the only way to most changes in SQLite: create, copy, drop, rename, as its
 * manual has it. Other tables refer to the table by name and need no change; that holds only while foreign keys are switched
 * off, since dropping the table would otherwise delete what refers to it.
 */
final class SqliteRebuild {

    private SqliteRebuild() {}

    /** @param replaced columns that both tables have and whose values are not carried over */
    static List<Sql> of(Table from, Table to, Set<String> replaced) {
        String fresh = to.name() + "__new";
        String columns = to.columns().stream()
                .map(TableColumn::name)
                .filter(name -> from.column(name).isPresent() && !replaced.contains(name))
                .map(Sql::quoted)
                .collect(Collectors.joining(", "));
        List<Sql> sql = new ArrayList<>();
        sql.add(SqliteDdl.createTable(to, fresh));
        sql.add(Sql.of(
                "insert into " + quoted(fresh) + " (" + columns + ")",
                "select " + columns + " from " + quoted(from.name())));
        if (to.columns().stream().anyMatch(column -> SqliteDdl.isRowid(to, column)))
            keepSequence(from.name(), fresh, sql);
        sql.add(TableSql.dropTable(from));
        sql.add(Sql.of("alter table " + quoted(fresh) + " rename to " + quoted(to.name())));
        for (Index index : to.indexes()) sql.add(IndexSql.create(to, index, Database.SQLITE));
        return sql;
    }

    /**
     * For a rollback, which has no precondition: SQLite fails at this text, and Liquibase shows it, where foreign keys are
     * switched on; elsewhere the statement does nothing.
     */
    static List<Sql> back(Table from, Table to, Set<String> replaced) {
        List<Sql> sql = new ArrayList<>();
        sql.add(Sql.of("select json('this needs a connection with foreign_keys off') from pragma_foreign_keys"
                + " where foreign_keys = 1"));
        sql.addAll(of(from, to, replaced));
        return sql;
    }

    /** The greatest key ever given may be that of a deleted row; it is not given again. */
    private static void keepSequence(String table, String fresh, List<Sql> sql) {
        sql.add(Sql.of("delete from sqlite_sequence where name = " + text(fresh)));
        sql.add(Sql.of("insert into sqlite_sequence (name, seq) select " + text(fresh)
                + ", seq from sqlite_sequence where name = " + text(table)));
    }

    /** Refuses a rebuild that would lose something: rows that refer to the table, or what others have put on it. */
    static Guard safe(Table table) {
        String known = table.indexes().stream().map(Index::name).map(Sql::text).collect(Collectors.joining(", "));
        return new Guard(
                "select (select foreign_keys from pragma_foreign_keys) + (select count(*) from sqlite_master where"
                        + " tbl_name = " + text(table.name()) + " and type in ('index', 'trigger')"
                        + " and sql is not null and name not in (" + known + "))",
                "table " + table.name() + " is made anew: that needs a connection with foreign_keys off, and a table"
                        + " without triggers and indexes that are not in the schema, which would be lost");
    }

    static Guard foreignKeysOff(Table table) {
        return new Guard(
                "select foreign_keys from pragma_foreign_keys",
                "table " + table.name() + " is dropped: that needs a connection with foreign_keys off");
    }
}
