package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Database;
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

    static String render(String expression, Database database) {
        SQLDialect dialect = switch (database) {
            case POSTGRESQL -> SQLDialect.POSTGRES;
            case SQLITE -> SQLDialect.SQLITE;
        };
        DSLContext context = DSL.using(dialect, new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS));
        Condition condition = context.parser().parseCondition(expression);
        return Sql.withoutParameters(context.renderInlined(condition));
    }

    /** Whether {@code column} may occur in {@code expression}; true also where its name stands in a literal. */
    static boolean mentions(String expression, String column) {
        return Pattern.compile("\\b" + Pattern.quote(column) + "\\b")
                .matcher(expression)
                .find();
    }

    /** Whether both mean the same but for blanks, letter case of keywords and quotes. */
    static boolean same(String one, String other) {
        return one.equals(other) || render(one, Database.POSTGRESQL).equals(render(other, Database.POSTGRESQL));
    }
}
