package dev.scaffold.generator.migration;

import static dev.scaffold.generator.migration.Sql.quoted;

import dev.scaffold.generator.migration.SchemaChange.AddCheck;
import dev.scaffold.generator.migration.SchemaChange.AddColumn;
import dev.scaffold.generator.migration.SchemaChange.AddForeignKey;
import dev.scaffold.generator.migration.SchemaChange.AddIndex;
import dev.scaffold.generator.migration.SchemaChange.AddTable;
import dev.scaffold.generator.migration.SchemaChange.AlterColumn;
import dev.scaffold.generator.migration.SchemaChange.ChangeComment;
import dev.scaffold.generator.migration.SchemaChange.DropCheck;
import dev.scaffold.generator.migration.SchemaChange.DropColumn;
import dev.scaffold.generator.migration.SchemaChange.DropForeignKey;
import dev.scaffold.generator.migration.SchemaChange.DropIndex;
import dev.scaffold.generator.migration.SchemaChange.DropTable;
import dev.scaffold.generator.migration.Table.ForeignKey;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The steps for PostgreSQL: first what frees (constraints, then tables and columns), then what is altered, then what is new
 * (tables before what refers to them), descriptions last. Each step is one transaction.
 */
final class PostgresqlSteps {

    /** A statement that waits for a lock makes everybody wait behind it: rather give up and be started again. */
    static final Sql LOCK_TIMEOUT = Sql.of("set local lock_timeout = '1s'");

    private final List<SchemaChange> changes;
    private final List<Step> steps = new ArrayList<>();

    private PostgresqlSteps(List<SchemaChange> changes) {
        this.changes = changes;
    }

    static List<Step> of(SchemaSnapshot before, SchemaSnapshot after, List<SchemaChange> changes) {
        PostgresqlSteps steps = new PostgresqlSteps(changes);
        EnumTypes types = new EnumTypes(before, after, changes);
        steps.steps.addAll(DataGuards.of(Database.POSTGRESQL, changes));
        steps.each(DropForeignKey.class, drop -> steps.dropForeignKey(drop.table(), drop.key()));
        steps.each(DropCheck.class, steps::dropCheck);
        steps.each(DropIndex.class, steps::dropIndex);
        steps.dropTables();
        steps.each(DropColumn.class, steps::dropColumn);
        steps.steps.addAll(types.steps());
        steps.each(AlterColumn.class, alter -> steps.alterColumn(types.withoutRetyping(alter)));
        steps.createTables();
        steps.each(AddColumn.class, steps::addColumn);
        steps.each(AddIndex.class, steps::addIndex);
        steps.each(AddCheck.class, steps::addCheck);
        steps.each(AddForeignKey.class, add -> steps.addForeignKey(add.table(), add.key()));
        steps.each(ChangeComment.class, steps::changeComment);
        return List.copyOf(steps.steps);
    }

    private <T extends SchemaChange> void each(Class<T> type, Consumer<T> action) {
        all(type).forEach(action);
    }

    private <T extends SchemaChange> List<T> all(Class<T> type) {
        return changes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void createTables() {
        TableOrder order =
                TableOrder.of(all(AddTable.class).stream().map(AddTable::table).toList());
        order.tables().stream()
                .flatMap(table -> table.schema().stream())
                .distinct()
                .forEach(this::createSchema);
        for (Table table : order.tables()) {
            Sql create = PostgresqlDdl.createTable(table, order.deferred());
            steps.add(Step.of("table " + table.name(), create, TableSql.dropTable(table)));
            for (Index index : table.indexes()) {
                if (!index.isConstraint()) steps.add(index(table, index));
            }
            comments(table).ifPresent(steps::add);
        }
        for (Table table : order.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                if (order.deferred().contains(key)) addForeignKey(table, key);
            }
        }
    }

    /** It may be there for others, who may put more into it: so it stays. */
    private void createSchema(String name) {
        Sql create = Sql.of("create schema if not exists " + quoted(name));
        steps.add(Step.of("schema " + name, List.of(create), List.of()));
    }

    /** In reverse order of creation; what closes a ring goes first. */
    private void dropTables() {
        TableOrder order = TableOrder.of(
                all(DropTable.class).stream().map(DropTable::table).toList());
        for (Table table : order.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                if (order.deferred().contains(key)) dropForeignKey(table, key);
            }
        }
        for (int i = order.tables().size() - 1; i >= 0; i--)
            dropTable(order.tables().get(i), order.deferred());
    }

    private void dropTable(Table table, Set<ForeignKey> deferred) {
        List<Sql> down = new ArrayList<>();
        down.add(PostgresqlDdl.createTable(table, deferred));
        for (Index index : table.indexes()) if (!index.isConstraint()) down.add(create(table, index));
        comments(table).ifPresent(comments -> down.addAll(comments.up()));
        List<Sql> up = List.of(LOCK_TIMEOUT, TableSql.dropTable(table));
        steps.add(Step.of("drop table " + table.name() + " and its rows", up, down));
    }

    private void addColumn(AddColumn add) {
        Table table = add.table();
        TableColumn column = add.column();
        List<String> actions = new ArrayList<>();
        actions.add("add column " + PostgresqlDdl.column(column));
        PostgresqlDdl.valueCheck(table, column).ifPresent(check -> actions.add("add " + check));
        Sql drop = alter(table, "drop column " + quoted(column.name()));
        steps.add(locking("column " + table.name() + "." + column.name(), alter(table, actions), drop));
        if (column.comment().isPresent()) {
            comment(table, Optional.of(column), Optional.empty(), column.comment());
        }
    }

    private void dropColumn(DropColumn drop) {
        Table table = drop.table();
        TableColumn column = drop.column();
        List<String> back = new ArrayList<>();
        back.add("add column " + PostgresqlDdl.column(column));
        PostgresqlDdl.valueCheck(table, column).ifPresent(check -> back.add("add " + check));
        String name = table.name() + "." + column.name();
        List<Sql> down = new ArrayList<>(List.of(LOCK_TIMEOUT, alter(table, back)));
        column.comment().ifPresent(text -> down.add(commentSql(table, Optional.of(column), Optional.of(text))));
        List<Sql> up = List.of(LOCK_TIMEOUT, alter(table, "drop column " + quoted(column.name())));
        Step step = Step.of("drop column " + name + " and its values", up, down);
        Set<String> together = all(DropColumn.class).stream()
                .filter(other -> other.table().name().equals(table.name()))
                .map(other -> other.column().name())
                .collect(Collectors.toSet());
        steps.add(Irreversible.dropped(table, column, together)
                .map(step::irreversible)
                .orElse(step));
    }

    private void alterColumn(AlterColumn change) {
        List<String> up = PostgresqlDdl.alterColumn(change.table(), change.from(), change.to());
        if (up.isEmpty()) return;
        List<String> down = PostgresqlDdl.alterColumn(change.table(), change.to(), change.from());
        String reason =
                "alter column " + change.table().name() + "." + change.to().name();
        steps.add(locking(reason, alter(change.table(), up), alter(change.table(), down)));
    }

    private void addIndex(AddIndex add) {
        Table table = add.table();
        if (!add.index().isConstraint()) {
            Step plain = index(table, add.index());
            steps.add(locking(plain.reason(), plain.up().get(0), plain.down().get(0)));
            return;
        }
        Sql up = alter(table, "add " + PostgresqlDdl.unique(add.index()));
        steps.add(locking(
                "unique " + add.index().name(),
                up,
                dropConstraint(table, add.index().name())));
    }

    private void dropIndex(DropIndex drop) {
        Table table = drop.table();
        if (!drop.index().isConstraint()) {
            Step plain = index(table, drop.index());
            steps.add(locking(
                    "drop " + plain.reason(), plain.down().get(0), plain.up().get(0)));
            return;
        }
        Sql down = alter(table, "add " + PostgresqlDdl.unique(drop.index()));
        steps.add(locking(
                "drop unique " + drop.index().name(),
                dropConstraint(table, drop.index().name()),
                down));
    }

    private void addCheck(AddCheck add) {
        Sql up = alter(add.table(), "add " + PostgresqlDdl.check(add.table(), add.check()));
        steps.add(locking(
                "check " + add.check().name(),
                up,
                dropConstraint(add.table(), add.check().name())));
    }

    private void dropCheck(DropCheck drop) {
        Sql down = alter(drop.table(), "add " + PostgresqlDdl.check(drop.table(), drop.check()));
        Sql up = dropConstraint(drop.table(), drop.check().name());
        steps.add(locking("drop check " + drop.check().name(), up, down));
    }

    private void addForeignKey(Table table, ForeignKey key) {
        Sql up = alter(table, "add " + TableSql.foreignKey(key));
        steps.add(locking("reference " + key.name(), up, dropConstraint(table, key.name())));
    }

    private void dropForeignKey(Table table, ForeignKey key) {
        Sql down = alter(table, "add " + TableSql.foreignKey(key));
        steps.add(locking("drop reference " + key.name(), dropConstraint(table, key.name()), down));
    }

    private static Step index(Table table, Index index) {
        String kind = index.unique() ? "unique " : "index ";
        return Step.of(kind + index.name(), create(table, index), IndexSql.drop(table, index));
    }

    private static Sql create(Table table, Index index) {
        return IndexSql.create(table, index, Database.POSTGRESQL);
    }

    private void changeComment(ChangeComment change) {
        comment(change.table(), change.column(), change.from(), change.to());
    }

    private void comment(Table table, Optional<TableColumn> column, Optional<String> before, Optional<String> after) {
        String name = table.name() + column.map(c -> "." + c.name()).orElse("");
        steps.add(
                locking("description of " + name, commentSql(table, column, after), commentSql(table, column, before)));
    }

    /** The descriptions of a new table and its columns; they go with it. */
    private static Optional<Step> comments(Table table) {
        List<Sql> all = new ArrayList<>();
        if (table.comment().isPresent()) all.add(commentSql(table, Optional.empty(), table.comment()));
        for (TableColumn column : table.columns()) {
            if (column.comment().isPresent()) all.add(commentSql(table, Optional.of(column), column.comment()));
        }
        if (all.isEmpty()) return Optional.empty();
        return Optional.of(Step.of("descriptions of " + table.name(), all, List.of()));
    }

    private static Sql commentSql(Table table, Optional<TableColumn> column, Optional<String> text) {
        String what = column.map(c -> "column " + table.sql() + "." + quoted(c.name()))
                .orElse("table " + table.sql());
        return Sql.of("comment on " + what + " is "
                + text.map(PostgresqlDdl::constant).orElse("null"));
    }

    private static Step locking(String reason, Sql up, Sql down) {
        return Step.of(reason, List.of(LOCK_TIMEOUT, up), List.of(LOCK_TIMEOUT, down));
    }

    static Sql dropConstraint(Table table, String name) {
        return alter(table, "drop constraint " + quoted(name));
    }

    static Sql alter(Table table, String action) {
        return alter(table, List.of(action));
    }

    static Sql alter(Table table, List<String> actions) {
        String start = "alter table " + table.sql();
        if (actions.size() == 1) return Sql.of(start + " " + actions.get(0));
        List<String> lines = new ArrayList<>(List.of(start));
        for (int i = 0; i < actions.size(); i++) {
            lines.add("  " + actions.get(i) + (i + 1 < actions.size() ? "," : ""));
        }
        return new Sql(lines);
    }
}
