package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.ColumnLimit;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.FieldType;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The checks of a table in one database's words: the user's, and those that follow from the limits of columns. */
final class TableChecks {

    private TableChecks() {}

    /** What {@code check}, which {@code database} can hold rows to, says there. */
    static String condition(Table table, Check check, Database database) {
        if (check.limit().isEmpty()) return CheckSql.condition(check.sql(), database);
        ColumnLimit limit = check.limit().get();
        FieldType type = table.column(limit.column()).orElseThrow().type();
        return condition(limit, value -> literal(value, type, database));
    }

    private static String condition(ColumnLimit limit, UnaryOperator<String> literal) {
        String column = Sql.quoted(limit.column());
        if (limit.pattern().isPresent())
            return column + " ~ " + Sql.text(limit.pattern().get());
        Optional<String> min = limit.min().map(literal);
        Optional<String> max = limit.max().map(literal);
        if (min.isPresent() && max.isPresent()) return column + " between " + min.get() + " and " + max.get();
        return column + min.map(value -> " >= " + value).orElseGet(() -> " <= " + max.orElseThrow());
    }

    private static String literal(String text, FieldType type, Database database) {
        DefaultValue value = new DefaultValue.Literal(text);
        return switch (database) {
            case POSTGRESQL -> PostgresqlDdl.defaultValue(value, type);
            case SQLITE -> SqliteDdl.defaultValue(value, type);
        };
    }

    /** For people: {@code pages > 0}, {@code rating from 1 to 5}. */
    static String words(Check check) {
        if (check.limit().isEmpty()) return check.expression();
        ColumnLimit limit = check.limit().get();
        if (limit.pattern().isPresent())
            return limit.column() + " ~ " + limit.pattern().get();
        return limit.column()
                + limit.min().map(value -> " from " + value).orElse("")
                + limit.max().map(value -> " to " + value).orElse("");
    }

    /** Whether {@code column} may occur in {@code check}. */
    static boolean mentions(Check check, String column) {
        return check.limit()
                .map(limit -> limit.column().equals(column))
                .orElseGet(() -> CheckSql.mentions(check.sql(), column));
    }

    /** Whether both mean the same. */
    static boolean same(Check one, Check other) {
        if (one.limit().isPresent() || other.limit().isPresent())
            return one.limit().equals(other.limit());
        return CheckSql.sameCondition(one.sql(), other.sql());
    }
}
