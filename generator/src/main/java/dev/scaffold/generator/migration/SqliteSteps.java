package dev.scaffold.generator.migration;

import dev.scaffold.generator.migration.SchemaChange.AddTable;
import dev.scaffold.generator.migration.SchemaChange.DropTable;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Index;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps for SQLite: altered tables first, each by itself, then what goes, then what is new. Foreign keys need no order,
 * since SQLite looks for the other table only when rows are written; and none of this runs with foreign keys switched on.
 */
final class SqliteSteps {

    private final List<Step> steps = new ArrayList<>();

    private SqliteSteps() {}

    static List<Step> of(SchemaSnapshot before, SchemaSnapshot after, List<SchemaChange> changes) {
        SqliteSteps steps = new SqliteSteps();
        steps.steps.addAll(DataGuards.of(Database.SQLITE, changes));
        Map<String, List<SchemaChange>> altered = new LinkedHashMap<>();
        for (SchemaChange change : changes) {
            if (change instanceof AddTable || change instanceof DropTable) continue;
            altered.computeIfAbsent(change.table().name(), table -> new ArrayList<>())
                    .add(change);
        }
        altered.forEach((name, own) -> steps.steps.addAll(SqliteTableSteps.of(
                before.table(name).orElseThrow(), after.table(name).orElseThrow(), own)));
        for (SchemaChange change : changes) if (change instanceof DropTable drop) steps.drop(drop.table());
        for (SchemaChange change : changes) if (change instanceof AddTable add) steps.create(add.table());
        return List.copyOf(steps.steps);
    }

    private void create(Table table) {
        steps.add(Step.of("table " + table.name(), SqliteDdl.createTable(table), TableSql.dropTable(table)));
        for (Index index : table.indexes()) {
            steps.add(Step.of(
                    (index.unique() ? "unique " : "index ") + index.name(),
                    IndexSql.create(table, index, Database.SQLITE),
                    IndexSql.drop(table, index)));
        }
    }

    private void drop(Table table) {
        List<Sql> down = new ArrayList<>();
        down.add(SqliteDdl.createTable(table));
        for (Index index : table.indexes()) down.add(IndexSql.create(table, index, Database.SQLITE));
        steps.add(Step.of("drop table " + table.name() + " and its rows", List.of(TableSql.dropTable(table)), down)
                .guardedBy(SqliteRebuild.foreignKeysOff(table)));
    }
}
