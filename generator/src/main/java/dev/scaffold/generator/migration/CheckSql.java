package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.SqlText;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * SQL of the schema in one database's words, with every column quoted. The schema's rules have made sure that it parses; what
 * is to be taken as it stands is not parsed.
 */
final class CheckSql {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private CheckSql() {}

    static String condition(SqlText sql, Database database) {
        return render(sql, database, context -> context.parser().parseCondition(sql.text()));
    }

    static String expression(SqlText sql, Database database) {
        return render(sql, database, context -> context.parser().parseField(sql.text()));
    }

    private static String render(SqlText sql, Database database, Function<DSLContext, QueryPart> parse) {
        if (sql.asIs()) return Sql.withoutParameters(sql.text());
        SQLDialect dialect = switch (database) {
            case POSTGRESQL -> SQLDialect.POSTGRES;
            case SQLITE -> SQLDialect.SQLITE;
        };
        DSLContext context = DSL.using(dialect, new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS));
        return Sql.withoutParameters(context.renderInlined(parse.apply(context)));
    }

    /** Whether {@code column} may occur in {@code sql}; true also where its name stands in a literal. */
    static boolean mentions(SqlText sql, String column) {
        return Pattern.compile("\\b" + Pattern.quote(column) + "\\b")
                .matcher(sql.text())
                .find();
    }

    /** Whether both conditions mean the same but for blanks, letter case of keywords and quotes. */
    static boolean sameCondition(SqlText one, SqlText other) {
        return one.equals(other)
                || one.asIs() == other.asIs()
                        && condition(one, Database.POSTGRESQL).equals(condition(other, Database.POSTGRESQL));
    }

    static boolean sameExpression(SqlText one, SqlText other) {
        return one.equals(other)
                || one.asIs() == other.asIs()
                        && expression(one, Database.POSTGRESQL).equals(expression(other, Database.POSTGRESQL));
    }
}
