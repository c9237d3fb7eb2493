package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.ColumnLimit;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.FieldType;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** The condition of a check in one database's words, with every column quoted. The schema's rules have made sure that it parses. */
final class CheckSql {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private CheckSql() {}

    private static String render(String expression, Database database) {
        SQLDialect dialect = switch (database) {
            case POSTGRESQL -> SQLDialect.POSTGRES;
            case SQLITE -> SQLDialect.SQLITE;
        };
        DSLContext context = DSL.using(dialect, new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS));
        Condition condition = context.parser().parseCondition(expression);
        return Sql.withoutParameters(context.renderInlined(condition));
    }

    /** The condition of {@code check}; empty where {@code database} cannot hold it. */
    static Optional<String> condition(Table table, Check check, Database database) {
        if (check.limit().isEmpty()) return Optional.of(render(check.expression(), database));
        ColumnLimit limit = check.limit().get();
        if (!limit.heldBy(database)) return Optional.empty();
        FieldType type = table.column(limit.column()).orElseThrow().type();
        return Optional.of(condition(limit, value -> literal(value, type, database)));
    }

    private static String condition(ColumnLimit limit, UnaryOperator<String> literal) {
        String column = Sql.quoted(limit.column());
        if (limit.pattern().isPresent()) return column + " ~ " + Sql.text(limit.pattern().get());
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
        if (limit.pattern().isPresent()) return limit.column() + " ~ " + limit.pattern().get();
        return limit.column()
                + limit.min().map(value -> " from " + value).orElse("")
                + limit.max().map(value -> " to " + value).orElse("");
    }

    /** Whether {@code column} may occur in {@code check}. */
    static boolean mentions(Check check, String column) {
        return check.limit()
                .map(limit -> limit.column().equals(column))
                .orElseGet(() -> mentions(check.expression(), column));
    }

    static boolean same(Check one, Check other) {
        if (one.limit().isPresent() || other.limit().isPresent()) return one.limit().equals(other.limit());
        return same(one.expression(), other.expression());
    }

    /** Whether {@code column} may occur in {@code expression}; true also where its name stands in a literal. */
    private static boolean mentions(String expression, String column) {
        return Pattern.compile("\\b" + Pattern.quote(column) + "\\b")
                .matcher(expression)
                .find();
    }

    /** Whether both mean the same but for blanks, letter case of keywords and quotes. */
    private static boolean same(String one, String other) {
        return one.equals(other) || render(one, Database.POSTGRESQL).equals(render(other, Database.POSTGRESQL));
    }
}
