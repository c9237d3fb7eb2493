package dev.scaffold.generator.migration;

import dev.scaffold.generator.migration.Table.ForeignKey;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows for the tables of a snapshot: the i-th row of a table refers to the i-th rows of others. */
final class SampleRows {

    private final MigratedDatabase database;
    private final Database kind;

    SampleRows(MigratedDatabase database, Database kind) {
        this.database = database;
        this.kind = kind;
    }

    /** Inserts rows {@code first} to {@code last} into every table; every second one without its optional values. */
    void insert(SchemaSnapshot snapshot, int first, int last) throws SQLException {
        TableOrder order = TableOrder.of(snapshot.tables());
        for (Table table : order.tables()) {
            for (int i = first; i <= last; i++) insert(table, order, i, last - i);
        }
    }

    private void insert(Table table, TableOrder order, int i, int behind) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (TableColumn column : table.columns()) {
            if (column.identity() || column.generated().isPresent()) continue;
            Optional<ForeignKey> key = table.foreignKeyOf(column.name());
            boolean later = key.filter(
                            k -> order.deferred().contains(k) || k.target().equals(table.name()))
                    .isPresent();
            boolean empty = column.nullable() && (later || i % 2 == 0);
            names.add(Sql.quoted(column.name()));
            if (empty) values.add("null");
            else values.add(key.map(k -> reference(k, column.name(), behind)).orElseGet(() -> value(column.type(), i)));
        }
        database.execute("insert into " + table.sql() + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", values) + ")");
    }

    /** The row of the other table that was inserted in the same turn. */
    private static String reference(ForeignKey key, String name, int behind) {
        String column = Sql.quoted(key.targetColumns().get(key.columns().indexOf(name)));
        String order = Sql.quoted(key.targetColumns());
        return "(select " + column + " from " + Sql.table(key.target()) + " order by " + order.replace(",", " desc,")
                + " desc limit 1 offset " + behind + ")";
    }

    private String value(FieldType type, int i) {
        boolean sqlite = kind == Database.SQLITE;
        if (type instanceof FieldType.ListOf list) {
            String values = value(list.element(), i) + ", " + value(list.element(), i);
            return sqlite
                    ? "json_array(" + values + ")"
                    : "cast(array[" + values + "] as " + PostgresqlDdl.type(list) + ")";
        }
        if (type instanceof FieldType.Varchar) return "'é" + i + "'";
        if (type instanceof FieldType.Char fixed) return Sql.text("0".repeat(fixed.length() - 1) + i);
        if (type instanceof FieldType.Text) return "'it''s ${text} " + i + "'";
        if (type instanceof FieldType.Bool) return sqlite ? String.valueOf(i % 2) : String.valueOf(i % 2 == 1);
        if (type instanceof FieldType.Date) return "'2026-01-0" + i + "'";
        if (type instanceof FieldType.Instant) return "'2026-01-01 00:00:00.00000" + i + (sqlite ? "'" : "+00'");
        if (type instanceof FieldType.Uuid) return "'00000000-0000-0000-0000-00000000000" + i + "'";
        if (type instanceof FieldType.Double || type instanceof FieldType.Float) return i + ".5";
        if (type instanceof FieldType.Time) return "'12:30:00.00000" + i + "'";
        if (type instanceof FieldType.DateTime) return "'2026-01-01 00:00:00.00000" + i + "'";
        if (type instanceof FieldType.Ulid) return "'0000000000000000000000000" + i + "'";
        if (type instanceof FieldType.Json) return "'{\"a\": " + i + "}'";
        if (type instanceof FieldType.Bytes) return sqlite ? "x'0" + i + "'" : "'\\x0" + i + "'";
        if (type instanceof FieldType.Enumeration enumeration) {
            List<EnumType.Constant> constants = enumeration.type().constants();
            String value = constants.get(i % constants.size()).value();
            return enumeration.type().numeric() ? value : SqlText.literal(value);
        }
        return String.valueOf(i);
    }

    /** The rows of every table that {@code before} and {@code after} share, in the columns whose values are to stay. */
    List<String> shared(SchemaSnapshot before, SchemaSnapshot after, String except) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (Table table : before.tables()) {
            if (after.table(table.name()).isEmpty()) continue;
            String columns = table.columns().stream()
                    .map(TableColumn::name)
                    .filter(name -> after.table(table.name()).get().column(name).isPresent())
                    .filter(name -> !List.of(except.split(", *")).contains(table.name() + "." + name))
                    .map(Sql::quoted)
                    .collect(Collectors.joining(", "));
            if (columns.isEmpty()) continue;
            String all = "select " + columns + " from " + table.sql() + " order by 1";
            database.rows(all).forEach(row -> rows.add(table.name() + " " + row));
        }
        return rows;
    }
}
