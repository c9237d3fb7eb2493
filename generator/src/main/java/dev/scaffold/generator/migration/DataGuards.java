package dev.scaffold.generator.migration;

import static dev.scaffold.generator.migration.Sql.quoted;

import dev.scaffold.generator.migration.SchemaChange.AddCheck;
import dev.scaffold.generator.migration.SchemaChange.AddColumn;
import dev.scaffold.generator.migration.SchemaChange.AddForeignKey;
import dev.scaffold.generator.migration.SchemaChange.AddIndex;
import dev.scaffold.generator.migration.SchemaChange.AddTable;
import dev.scaffold.generator.migration.SchemaChange.AlterColumn;
import dev.scaffold.generator.migration.SchemaChange.DropForeignKey;
import dev.scaffold.generator.migration.Table.ForeignKey;
import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Index;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the rows must look like for the changes of a run to work. These checks stand before all its changes, so that a
 * database whose rows are in the way is refused while it is still untouched.
 */
final class DataGuards {

    private final Database database;
    private final Set<String> added = new HashSet<>();
    private final Set<String> wereReferences = new HashSet<>();
    private final Set<String> newTables = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    private DataGuards(Database database) {
        this.database = database;
    }

    static List<Step> of(Database database, List<SchemaChange> changes) {
        DataGuards guards = new DataGuards(database);
        for (SchemaChange change : changes) {
            if (change instanceof AddColumn add) {
                guards.added.add(name(add.table(), add.column().name()));
            }
            if (change instanceof AddTable add) guards.newTables.add(add.table().name());
            if (change instanceof DropForeignKey drop) {
                drop.key().columns().forEach(column -> guards.wereReferences.add(name(drop.table(), column)));
            }
        }
        for (SchemaChange change : changes) guards.guard(change);
        return List.copyOf(guards.steps);
    }

    private void guard(SchemaChange change) {
        Table table = change.table();
        if (change instanceof AddColumn add) newColumn(table, add.column());
        if (change instanceof AlterColumn alter) alteredColumn(table, alter.from(), alter.to());
        if (change instanceof AddIndex add && add.index().unique()) unique(table, add.index());
        if (change instanceof AddCheck add) check(table, add.check());
        if (change instanceof AddForeignKey add) reference(table, add.key());
    }

    private void newColumn(Table table, TableColumn column) {
        if (!needsEmptyTable(table, column)) return;
        refuse(
                table,
                Optional.empty(),
                "table " + table.name() + " is empty",
                name(table, column.name()) + " is new, required and without a default, but there are rows already:"
                        + " delete them, or restore the project as it was before scaffold generate and give the field a"
                        + " default or make it optional");
    }

    private void alteredColumn(Table table, TableColumn from, TableColumn to) {
        String name = name(table, to.name());
        if (from.nullable() && !to.nullable()) {
            refuse(
                    table,
                    Optional.of(quoted(to.name()) + " is null"),
                    "every " + name + " has a value",
                    name + " becomes required, but some rows have no value: give them one first");
        }
        if (TypeChange.of(from.type(), to.type()) != TypeChange.NARROWED) return;
        refuse(
                table,
                Optional.of(misfit(asText(from), to.type())),
                "every " + name + " is a " + TypeWords.of(to.type()),
                name + " becomes " + TypeWords.of(to.type()) + ", but some values do not fit: change them first");
    }

    /** A constant that the column's type does not have yet cannot be compared with it. */
    private static String asText(TableColumn column) {
        return column.nativeType().isPresent() ? "cast(" + quoted(column.name()) + " as text)" : quoted(column.name());
    }

    /** The condition that finds values which a narrower type does not hold. */
    private String misfit(String column, FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            String elements = database == Database.SQLITE
                    ? "json_each(" + column + ") as element"
                    : "unnest(" + column + ") as element (value)";
            return "exists (select 1 from " + elements + " where " + misfit("element.value", list.element()) + ")";
        }
        String length = (database == Database.SQLITE ? "length(" : "char_length(") + column + ")";
        if (type instanceof FieldType.Varchar varchar) return length + " > " + varchar.length();
        if (type instanceof FieldType.Char fixed) return length + " <> " + fixed.length();
        if (type instanceof FieldType.Enumeration values) return "not (" + TableSql.isOneOf(column, values) + ")";
        if (type instanceof FieldType.Whole whole) return "not (" + TableSql.isWithin(column, whole) + ")";
        if (type instanceof FieldType.Bytes bytes) {
            String function = database == Database.SQLITE ? "length" : "octet_length";
            return "not (" + TableSql.isShort(column, bytes, function) + ")";
        }
        FieldType.Decimal decimal = (FieldType.Decimal) type;
        BigDecimal limit = BigDecimal.TEN.pow(decimal.precision() - decimal.scale());
        return "abs(" + column + ") >= " + limit.toPlainString();
    }

    private void unique(Table table, Index index) {
        String names = IndexSql.words(index);
        String reason = "no two rows of " + table.name() + " agree in " + names;
        String message = name(table, names) + " becomes unique, but some rows agree in it: change or delete them first";
        boolean computed = table.columns().stream()
                .anyMatch(column ->
                        column.generated().isPresent() && index.columns().contains(column.name()));
        if (!index.isConstraint() || computed) {
            uniqueIndex(table, index, reason, message);
            return;
        }
        List<TableColumn> fresh = table.columns().stream()
                .filter(column -> index.columns().contains(column.name()))
                .filter(column -> added.contains(name(table, column.name())))
                .toList();
        if (fresh.isEmpty()) {
            refuse(repeated(table, index.columns()), reason, message);
            return;
        }
        // All rows get the same value in a new column: without one (null) they never agree.
        boolean filled = fresh.stream().allMatch(column -> column.defaultValue().isPresent());
        if (!filled) return;
        List<String> others = index.columns().stream()
                .filter(column -> !added.contains(name(table, column)))
                .toList();
        if (!others.isEmpty()) {
            refuse(repeated(table, others), reason, message);
            return;
        }
        refuse("select case when count(*) > 1 then count(*) else 0 end from " + table.sql(), reason, message);
    }

    private void uniqueIndex(Table table, Index index, String reason, String message) {
        List<TableColumn> mentioned = table.columns().stream()
                .filter(column -> IndexSql.concerns(index, column.name()))
                .toList();
        if (mentioned.stream().anyMatch(column -> needsEmptyTable(table, column))) return;
        List<String> values = index.parts().stream()
                .map(part -> IndexSql.value(part, database))
                .toList();
        String some = values.stream().map(value -> value + " is not null").collect(Collectors.joining(" and "));
        String where = index.where()
                .map(condition -> " and (" + CheckSql.condition(condition, database) + ")")
                .orElse("");
        refuse(
                "select count(*) from (select 1 from " + rows(table, mentioned) + " where " + some + where
                        + " group by " + String.join(", ", values) + " having count(*) > 1) as repeated",
                reason,
                message);
    }

    /** A table that gets such a column has to be empty anyway. */
    private boolean needsEmptyTable(Table table, TableColumn column) {
        return added.contains(name(table, column.name()))
                && !column.nullable()
                && column.generated().isEmpty()
                && column.defaultValue().isEmpty();
    }

    /** The rows as they will be, as far as {@code mentioned} columns go. */
    private String rows(Table table, List<TableColumn> mentioned) {
        boolean old = mentioned.stream().noneMatch(column -> added.contains(name(table, column.name())));
        return old ? table.sql() : "(" + filled(table, mentioned) + ") as filled";
    }

    private static String repeated(Table table, List<String> columns) {
        String some =
                columns.stream().map(column -> quoted(column) + " is not null").collect(Collectors.joining(" and "));
        return "select count(*) from (select 1 from " + table.sql() + " where " + some + " group by " + quoted(columns)
                + " having count(*) > 1) as repeated";
    }

    private void check(Table table, Check check) {
        List<TableColumn> mentioned = table.columns().stream()
                .filter(column -> TableChecks.mentions(check, column.name()))
                .toList();
        if (mentioned.stream().anyMatch(column -> needsEmptyTable(table, column))) return;
        String rows = rows(table, mentioned);
        refuse(
                "select count(*) from " + rows + " where not (" + TableChecks.condition(table, check, database) + ")",
                "every row of " + table.name() + " meets " + check.name(),
                check.name() + " is new, but some rows of " + table.name() + " do not meet it: change them first");
    }

    /** The rows as they will be with new columns. */
    private String filled(Table table, List<TableColumn> columns) {
        String values = columns.stream()
                .map(column -> added.contains(name(table, column.name()))
                        ? initial(column) + " as " + quoted(column.name())
                        : quoted(column.name()))
                .collect(Collectors.joining(", "));
        return "select " + values + " from " + table.sql();
    }

    private String initial(TableColumn column) {
        if (column.generated().isPresent()) {
            return "(" + CheckSql.expression(column.generated().get(), database) + ")";
        }
        if (database == Database.SQLITE) {
            return column.defaultValue()
                    .map(value -> SqliteDdl.defaultValue(value, column.type()))
                    .orElse("null");
        }
        String value = column.defaultValue()
                .map(given -> PostgresqlDdl.defaultValue(given, column.type()))
                .orElse("null");
        return "cast(" + value + " as " + PostgresqlDdl.type(column.type()) + ")";
    }

    private void reference(Table table, ForeignKey key) {
        List<String> names =
                key.columns().stream().map(column -> name(table, column)).toList();
        if (names.stream().anyMatch(name -> added.contains(name) || wereReferences.contains(name))) return;
        List<String> columns = key.columns().stream()
                .map(column -> table.sql() + "." + quoted(column))
                .toList();
        String there = IntStream.range(0, columns.size())
                .mapToObj(i -> "target." + quoted(key.targetColumns().get(i)) + " = " + columns.get(i))
                .collect(Collectors.joining(" and "));
        String set = columns.stream().map(column -> column + " is not null").collect(Collectors.joining(" and "));
        String missing =
                " and not exists (select 1 from " + Sql.table(key.target()) + " as target where " + there + ")";
        String words = String.join(", ", names);
        refuse(
                table,
                Optional.of(set + (newTables.contains(key.target()) ? "" : missing)),
                "every " + words + " refers to a row of " + key.target(),
                words + " refers to " + key.target()
                        + ", but some values have no row there: change or delete them first");
    }

    private void refuse(Table table, Optional<String> condition, String reason, String message) {
        String where = condition.map(text -> " where " + text).orElse("");
        refuse("select count(*) from " + table.sql() + where, reason, message);
    }

    private void refuse(String query, String reason, String message) {
        steps.add(Step.check("check: " + reason, new Guard(query, message + ". They are counted by: " + query)));
    }

    private static String name(Table table, String column) {
        return table.name() + "." + column;
    }
}
