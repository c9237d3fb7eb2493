package dev.scaffold.generator.migration;

import static dev.scaffold.generator.migration.Sql.quoted;

import dev.scaffold.generator.migration.SchemaChange.AddColumn;
import dev.scaffold.generator.migration.SchemaChange.AddForeignKey;
import dev.scaffold.generator.migration.SchemaChange.AddIndex;
import dev.scaffold.generator.migration.SchemaChange.AlterColumn;
import dev.scaffold.generator.migration.SchemaChange.ChangeComment;
import dev.scaffold.generator.migration.SchemaChange.DropColumn;
import dev.scaffold.generator.migration.SchemaChange.DropIndex;
import dev.scaffold.generator.migration.Table.ForeignKey;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Alters one table: with SQLite's own {@code alter table} where all changes allow it, otherwise by one rebuild. */
final class SqliteTableSteps {

    private final Table from;
    private final Table to;
    private final List<SchemaChange> changes;

    private SqliteTableSteps(Table from, Table to, List<SchemaChange> changes) {
        this.from = from;
        this.to = to;
        this.changes = changes;
    }

    static List<Step> of(Table from, Table to, List<SchemaChange> changes) {
        SqliteTableSteps steps = new SqliteTableSteps(from, to, changes);
        return changes.stream().allMatch(steps::isSimple) ? steps.simple() : List.of(steps.rebuild());
    }

    private boolean isSimple(SchemaChange change) {
        if (change instanceof AddIndex || change instanceof DropIndex || change instanceof ChangeComment) return true;
        if (change instanceof AddColumn add) return isSimple(add.column());
        if (change instanceof AddForeignKey add) return addedColumn(add.key()).isPresent();
        if (change instanceof AlterColumn alter) {
            return SqliteDdl.column(to, alter.from()).equals(SqliteDdl.column(to, alter.to()));
        }
        return false;
    }

    /** SQLite adds a column to a table with rows when the same constant, or nothing, stands in all of them. */
    private boolean isSimple(TableColumn column) {
        boolean literal = column.defaultValue().isEmpty()
                || column.defaultValue().get() instanceof DefaultValue.Literal value && Sql.isConstant(value.text());
        boolean filled = column.nullable() || column.defaultValue().isPresent();
        return literal
                && filled
                && column.generated().isEmpty()
                && from.column(column.name()).isEmpty();
    }

    private Optional<AddColumn> addedColumn(ForeignKey key) {
        return changes.stream()
                .filter(AddColumn.class::isInstance)
                .map(AddColumn.class::cast)
                .filter(add -> key.columns().equals(List.of(add.column().name())))
                .findFirst();
    }

    private List<Step> simple() {
        List<Step> steps = new ArrayList<>();
        Table current = from;
        for (SchemaChange change : changes) {
            if (!(change instanceof DropIndex drop)) continue;
            Index index = drop.index();
            steps.add(Step.of(
                    "drop " + kind(index), IndexSql.drop(from, index), IndexSql.create(from, index, Database.SQLITE)));
            current = current.without(index);
        }
        for (SchemaChange change : changes) {
            if (!(change instanceof AddColumn add)) continue;
            Table next = current.with(add.column(), to.foreignKeyOf(add.column().name()));
            steps.add(addColumn(current, next, add.column()));
            current = next;
        }
        for (SchemaChange change : changes) {
            if (!(change instanceof AddIndex add)) continue;
            steps.add(Step.of(
                    kind(add.index()),
                    IndexSql.create(to, add.index(), Database.SQLITE),
                    IndexSql.drop(to, add.index())));
        }
        return steps;
    }

    private static String kind(Index index) {
        return (index.unique() ? "unique " : "index ") + index.name();
    }

    private static Step addColumn(Table before, Table after, TableColumn column) {
        Optional<ForeignKey> key = after.foreignKeyOf(column.name());
        String start = "alter table " + quoted(after.name());
        String reference = key.map(k -> " constraint " + quoted(k.name()) + " " + TableSql.references(k))
                .orElse("");
        Sql up = Sql.of(start + " add column " + SqliteDdl.column(after, column) + reference);
        // SQLite drops no column that refers to another table.
        List<Sql> down = key.isPresent()
                ? SqliteRebuild.back(after, before, Set.of())
                : List.of(Sql.of(start + " drop column " + quoted(column.name())));
        return Step.of("column " + after.name() + "." + column.name(), List.of(up), down);
    }

    private Step rebuild() {
        Set<String> dropped = changes.stream()
                .filter(DropColumn.class::isInstance)
                .map(drop -> ((DropColumn) drop).column().name())
                .collect(Collectors.toSet());
        Set<String> replaced =
                dropped.stream().filter(name -> to.column(name).isPresent()).collect(Collectors.toSet());
        Step step = Step.of(
                        "alter table " + to.name() + ": " + summary(),
                        SqliteRebuild.of(from, to, replaced),
                        SqliteRebuild.back(to, from, replaced))
                .guardedBy(SqliteRebuild.safe(from));
        return changes.stream()
                .filter(DropColumn.class::isInstance)
                .map(drop -> Irreversible.dropped(from, ((DropColumn) drop).column(), dropped))
                .flatMap(Optional::stream)
                .findFirst()
                .map(step::irreversible)
                .orElse(step);
    }

    private String summary() {
        return changes.stream()
                .map(SqliteTableSteps::words)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> words(SchemaChange change) {
        if (change instanceof AddColumn add)
            return Optional.of("add " + add.column().name());
        if (change instanceof DropColumn drop)
            return Optional.of("drop " + drop.column().name());
        if (change instanceof AlterColumn alter)
            return Optional.of("change " + alter.to().name());
        if (change instanceof AddIndex add)
            return Optional.of("add " + add.index().name());
        if (change instanceof DropIndex drop)
            return Optional.of("drop " + drop.index().name());
        if (change instanceof SchemaChange.AddCheck add)
            return Optional.of("add " + add.check().name());
        if (change instanceof SchemaChange.DropCheck drop)
            return Optional.of("drop " + drop.check().name());
        if (change instanceof AddForeignKey add)
            return Optional.of("add " + add.key().name());
        if (change instanceof SchemaChange.DropForeignKey drop)
            return Optional.of("drop " + drop.key().name());
        return Optional.empty();
    }
}
