package dev.scaffold.generator.migration;

import dev.scaffold.generator.migration.Table.ForeignKey;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows at random: those that a constraint refuses are left out. */
final class RandomRows {

    private final MigratedDatabase database;
    private final Database kind;
    private final Random random;

    RandomRows(MigratedDatabase database, Database kind, Random random) {
        this.database = database;
        this.kind = kind;
        this.random = random;
    }

    /** Up to {@code most} in each table. */
    void insert(SchemaSnapshot snapshot, int most) throws SQLException {
        if (kind == Database.SQLITE) database.execute("pragma foreign_keys = on");
        for (Table table : TableOrder.of(snapshot.tables()).tables()) {
            for (int i = random.nextInt(most + 1); i > 0; i--) insert(table);
        }
        for (Table table : snapshot.tables()) for (ForeignKey key : table.foreignKeys()) link(table, key);
        if (kind == Database.SQLITE) database.execute("pragma foreign_keys = off");
    }

    private void insert(Table table) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (TableColumn column : table.columns()) {
            boolean left = column.identity() || column.defaultValue().isPresent() && random.nextInt(3) == 0;
            if (left || column.generated().isPresent()) continue;
            names.add(Sql.quoted(column.name()));
            Optional<ForeignKey> key = table.foreignKeyOf(column.name());
            boolean empty = column.nullable() && random.nextInt(3) == 0;
            if (empty) values.add("null");
            else values.add(key.isPresent() ? some(key.get()) : value(column.type()));
        }
        String into = "insert into " + Sql.quoted(table.name());
        boolean bare = names.isEmpty();
        attempt(
                bare
                        ? into + " default values"
                        : into + " (" + String.join(", ", names) + ") values (" + String.join(", ", values) + ")");
    }

    /** So that rings of references come into being. */
    private void link(Table table, ForeignKey key) throws SQLException {
        if (table.member().isPresent()) return;
        String column = Sql.quoted(key.columns().get(0));
        attempt("update " + Sql.quoted(table.name()) + " set " + column + " = " + some(key) + " where " + column
                + " is null and " + Sql.quoted(table.key().get(0)) + " % 2 = 0");
    }

    private String some(ForeignKey key) throws SQLException {
        List<String> keys =
                database.rows("select " + Sql.quoted(key.targetColumns().get(0)) + " from " + Sql.quoted(key.target()));
        return keys.isEmpty() ? "null" : keys.get(random.nextInt(keys.size()));
    }

    /** The seventh row of a table may break a rule that the first six kept: then there are six. */
    private void attempt(String sql) throws SQLException {
        try {
            database.execute(sql);
        } catch (SQLException refused) {
            String message = refused.getMessage().toLowerCase(Locale.ROOT);
            if (!message.contains("constraint") && !message.contains("too long") && !message.contains("overflow"))
                throw refused;
        }
    }

    private String value(FieldType type) {
        boolean sqlite = kind == Database.SQLITE;
        int number = random.nextInt(60) - 10;
        if (type instanceof FieldType.ListOf list) {
            String values = Stream.generate(() -> value(list.element()))
                    .limit(random.nextInt(3))
                    .collect(Collectors.joining(", "));
            return sqlite
                    ? "json_array(" + values + ")"
                    : "cast(array[" + values + "] as " + PostgresqlDdl.type(list) + ")";
        }
        if (type instanceof FieldType.Varchar varchar) return Sql.text(text(random.nextInt(varchar.length() + 1)));
        if (type instanceof FieldType.Char fixed) return Sql.text(text(fixed.length()));
        if (type instanceof FieldType.Text) return Sql.text(text(random.nextInt(80)));
        if (type instanceof FieldType.Bool) {
            return sqlite ? String.valueOf(random.nextInt(2)) : String.valueOf(random.nextBoolean());
        }
        if (type instanceof FieldType.Date) return "'2026-01-" + (10 + random.nextInt(20)) + "'";
        if (type instanceof FieldType.Instant)
            return "'2026-01-01 00:00:00.0000" + (20 + number) + (sqlite ? "'" : "+00'");
        if (type instanceof FieldType.Uuid) return "'00000000-0000-0000-0000-0000000000" + (20 + number) + "'";
        if (type instanceof FieldType.Double || type instanceof FieldType.Float) return number + ".5";
        if (type instanceof FieldType.Time) return "'12:30:00.0000" + (20 + number) + "'";
        if (type instanceof FieldType.DateTime) return "'2026-01-01 00:00:00.0000" + (20 + number) + "'";
        if (type instanceof FieldType.Ulid) return "'000000000000000000000000" + (20 + number) + "'";
        if (type instanceof FieldType.Json) return "'{\"a\": " + number + "}'";
        if (type instanceof FieldType.Bytes bytes) {
            String digits = String.valueOf(20 + number)
                    .repeat(random.nextInt(1 + bytes.length().orElse(9)));
            return sqlite ? "x'" + digits + "'" : "'\\x" + digits + "'";
        }
        if (type instanceof FieldType.Whole whole && random.nextInt(8) == 0) {
            return String.valueOf((1L << (whole.bits() - 1)) - 1);
        }
        if (type instanceof FieldType.Enumeration enumeration) {
            List<EnumType.Constant> constants = enumeration.type().constants();
            String value = constants.get(random.nextInt(constants.size())).value();
            return enumeration.type().numeric() ? value : SqlText.literal(value);
        }
        return String.valueOf(number);
    }

    private String text(int length) {
        return random.ints(length, 0, 8)
                .mapToObj(
                        i -> List.of("a", "é", "😀", "'", "\n", "${", "|", " ").get(i))
                .map(part -> part.equals("${") ? "$" : part)
                .collect(Collectors.joining());
    }

    /** The rows of every table of {@code before} that stays, in the columns whose values are to stay, by key. */
    List<String> surviving(SchemaSnapshot before, List<SchemaChange> changes) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (Table table : before.tables()) {
            if (changes.stream()
                    .anyMatch(c -> c instanceof SchemaChange.DropTable drop
                            && drop.table().name().equals(table.name()))) {
                continue;
            }
            String columns = table.columns().stream()
                    .filter(column -> changes.stream()
                            .noneMatch(c -> c instanceof SchemaChange.DropColumn drop
                                    && drop.table().name().equals(table.name())
                                    && drop.column().name().equals(column.name())))
                    .map(column -> Sql.quoted(column.name()))
                    .collect(Collectors.joining(", "));
            String order = Sql.quoted(table.key());
            if (columns.isEmpty()) columns = "count(*)";
            database.rows("select " + columns + " from " + Sql.quoted(table.name())
                            + (columns.equals("count(*)") ? "" : " order by " + order))
                    .forEach(row -> rows.add(table.name() + " " + row));
            if (kind == Database.SQLITE) {
                database.rows("select seq from sqlite_sequence where name = " + Sql.text(table.name()))
                        .forEach(counter -> rows.add("counter of " + table.name() + " " + counter));
            }
        }
        return rows;
    }

    /** From the tables that are still there: one that was dropped before a later change was refused is not. */
    void deleteAll(SchemaSnapshot snapshot) throws SQLException {
        String catalog = kind == Database.SQLITE
                ? "select name from sqlite_master"
                : "select table_name from information_schema.tables where table_schema = 'public'";
        List<String> there = database.rows(catalog);
        for (Table table : snapshot.tables()) {
            if (!there.contains(table.name())) continue;
            String name = Sql.quoted(table.name());
            try {
                database.execute(kind == Database.SQLITE ? "delete from " + name : "truncate " + name + " cascade");
            } catch (SQLException gone) {
                // The first of two changes has dropped it before the second was refused.
                if (!gone.getMessage().contains("does not exist")) throw gone;
            }
        }
    }
}
