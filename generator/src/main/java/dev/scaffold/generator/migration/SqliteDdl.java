package dev.scaffold.generator.migration;

import static dev.scaffold.generator.migration.Sql.quoted;

import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.runtime.value.Microseconds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How SQLite spells a table and its parts. Tables are STRICT, so that a column holds values of its type only; what SQLite's
 * four types leave open (lengths, ranges, true and false) is held by checks. Values are kept as the runtime writes them.
 */
final class SqliteDdl {

    /** As the runtime writes a moment: it sorts as time does. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    private static final String NOW = "(strftime('%Y-%m-%d %H:%M:%f000', 'now'))";
    private static final String TODAY = "(date('now'))";
    private static final String TIME_NOW = "(strftime('%H:%M:%f000', 'now'))";

    /** Version 4, as PostgreSQL makes it. */
    private static final String RANDOM_UUID = "(lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4'"
            + " || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (random() & 3), 1)"
            + " || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))))";

    private SqliteDdl() {}

    /** With everything but indexes and unique constraints, which are unique indexes here: those can be dropped. */
    static Sql createTable(Table table) {
        return createTable(table, table.name());
    }

    /** The same under another name; references to the table itself still name the table. */
    static Sql createTable(Table table, String name) {
        List<String> parts = new ArrayList<>();
        for (TableColumn column : table.columns()) parts.add(column(table, column));
        boolean inColumn = table.columns().stream().anyMatch(column -> isRowid(table, column));
        if (!inColumn && !table.key().isEmpty()) parts.add(primaryKey(table) + " (" + quoted(table.key()) + ")");
        for (Check check : table.checks()) {
            parts.add(TableSql.check(check.name(), TableChecks.condition(table, check, Database.SQLITE)));
        }
        for (Table.ForeignKey key : table.foreignKeys()) parts.add(TableSql.foreignKey(key));
        return TableSql.createTable(name, parts, " strict");
    }

    private static String primaryKey(Table table) {
        return "constraint " + quoted(ConstraintNames.primaryKey(table.name())) + " primary key";
    }

    static String column(Table table, TableColumn column) {
        String definition = quoted(column.name()) + " " + type(column.type()) + (column.nullable() ? "" : " not null");
        String check = valueCheck(table, column).map(text -> " " + text).orElse("");
        if (isRowid(table, column)) return definition + " " + primaryKey(table) + " autoincrement" + check;
        String value = column.generated()
                .map(sql -> " generated always as (" + CheckSql.expression(sql, Database.SQLITE) + ") stored")
                .or(() -> column.defaultValue().map(given -> " default " + defaultValue(given, column.type())))
                .orElse("");
        return definition + value + check;
    }

    /** SQLite makes a number that is the whole key; in a key of several columns it cannot, and such a schema is refused. */
    static boolean isRowid(Table table, TableColumn column) {
        return column.identity() && table.key().equals(List.of(column.name()));
    }

    private static Optional<String> valueCheck(Table table, TableColumn column) {
        return TableSql.typeCheckName(table, column).map(name -> TableSql.check(name, isOfType(column)));
    }

    private static String isOfType(TableColumn column) {
        String name = quoted(column.name());
        FieldType type = column.type();
        if (type instanceof FieldType.Varchar varchar) return "length(" + name + ") <= " + varchar.length();
        if (type instanceof FieldType.Char fixed) return "length(" + name + ") = " + fixed.length();
        if (type instanceof FieldType.Enumeration enumeration) return TableSql.isOneOf(name, enumeration);
        if (type instanceof FieldType.Bytes bytes) return TableSql.isShort(name, bytes, "length");
        if (type instanceof FieldType.Json || type instanceof FieldType.ListOf) return "json_valid(" + name + ")";
        if (type instanceof FieldType.Ulid) {
            return "length(" + name + ") = 26 and " + name + " < '8' and " + name + " not glob '*[^0-9A-HJKMNP-TV-Z]*'";
        }
        return type instanceof FieldType.Whole whole ? TableSql.isWithin(name, whole) : name + " in (0, 1)";
    }

    /**
     * A decimal, a list or a type of PostgreSQL's is text here: a schema with one is refused for SQLite, so no service ever
     * meets such a column, but the history of a project stays whole for the day when SQLite is added to its databases.
     */
    private static String type(FieldType type) {
        boolean whole = type instanceof FieldType.Whole
                || type instanceof FieldType.Bool
                || type instanceof FieldType.Duration
                || type instanceof FieldType.Enumeration e && e.type().numeric();
        if (whole) return "integer";
        if (type instanceof FieldType.Bytes) return "blob";
        return type instanceof FieldType.Double || type instanceof FieldType.Float ? "real" : "text";
    }

    static String defaultValue(DefaultValue value, FieldType type) {
        if (value instanceof DefaultValue.NewIdentifier) return RANDOM_UUID;
        if (value instanceof DefaultValue.Sql sql) return "(" + Sql.withoutParameters(sql.expression()) + ")";
        if (!(value instanceof DefaultValue.Literal literal)) return now(type);
        String text = literal.text();
        if (type instanceof FieldType.Duration) return Long.toString(Microseconds.of(Duration.parse(text)));
        if (type instanceof FieldType.Bytes) return "x'" + text.substring("0x".length()) + "'";
        // Kept as 64 bits: those of the 32-bit number, or it would not be equal to what the runtime writes.
        if (type instanceof FieldType.Float) return Double.toString(Float.parseFloat(text));
        if (type instanceof FieldType.Enumeration e && e.type().numeric()) return text;
        if (type instanceof FieldType.Time) text = TIME.format(LocalTime.parse(text));
        if (type instanceof FieldType.DateTime) text = MOMENT.format(LocalDateTime.parse(text));
        if (type instanceof FieldType.Bool) return text.equals("true") ? "1" : "0";
        if (type instanceof FieldType.Whole || type instanceof FieldType.Double) return text;
        if (type instanceof FieldType.Instant) {
            text = MOMENT.format(LocalDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC));
        }
        if (type instanceof FieldType.Uuid) text = text.toLowerCase(Locale.ROOT);
        return Sql.text(text);
    }

    private static String now(FieldType type) {
        if (type instanceof FieldType.Date) return TODAY;
        return type instanceof FieldType.Time ? TIME_NOW : NOW;
    }
}
