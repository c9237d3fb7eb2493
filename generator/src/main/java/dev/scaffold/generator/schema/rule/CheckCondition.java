package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.ParserException;

/**
 * The text of a check, as jOOQ's parser understands it. jOOQ is only asked: what the database gets is the text.
 *
 * @param columns in the order in which they are named; none when there is a problem
 */
record CheckCondition(List<ColumnUse> columns, Optional<Problem> problem) {

    /** Keeps the parser, which calls itself, away from the end of the stack. */
    private static final int LONGEST = 1000;

    private static final int DEEPEST = 30;

    /** A text in single quotes or a name in double quotes, whatever stands inside. */
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"");

    /** What has no business in a condition over one row, and jOOQ would accept. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "--|/\\*|[;?:$#@]|\\b(?:select|exists|random|now|current_date|current_time|current_timestamp|localtime"
                    + "|localtimestamp)\\b",
            Pattern.CASE_INSENSITIVE);

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** A column, as the database will read its name. */
    record ColumnUse(String column, SourceSpan at) {}

    /** Why the text is no condition. */
    record Problem(SourceSpan at, String message, String hint) {}

    /** Reads {@code text} as the migrations will: once for each database. */
    static CheckCondition parse(TextNode text, List<Database> databases) {
        Optional<Problem> problem = problem(text);
        if (problem.isPresent()) return new CheckCondition(List.of(), problem);
        Set<ColumnUse> columns = new LinkedHashSet<>();
        for (Database database : databases) {
            CheckCondition answer = ask(text, database == Database.SQLITE ? SQLDialect.SQLITE : SQLDialect.POSTGRES);
            if (answer.problem().isPresent()) return answer;
            columns.addAll(answer.columns());
        }
        return new CheckCondition(List.copyOf(columns), Optional.empty());
    }

    private static Optional<Problem> problem(TextNode text) {
        String blanked = blanked(text.text());
        if (blanked.length() > LONGEST || depth(blanked) > DEEPEST) {
            return Optional.of(new Problem(
                    text.at(),
                    "a check has at most " + LONGEST + " characters and " + DEEPEST + " parentheses inside each other",
                    "write several checks"));
        }
        Matcher forbidden = FORBIDDEN.matcher(blanked);
        if (!forbidden.find()) return Optional.empty();
        return Optional.of(
                new Problem(
                        text.span(forbidden.start(), forbidden.end()),
                        "\"" + forbidden.group() + "\" cannot stand in a check",
                        "a check is one condition over the columns of its own row: no comment, parameter, sub-select or clock"));
    }

    private static CheckCondition ask(TextNode text, SQLDialect dialect) {
        List<ColumnUse> columns = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(dialect);
        configuration.set(VisitListener.onVisitStart(visit -> {
            if (visit.queryPart() instanceof TableField<?, ?> field)
                column(field.getQualifiedName(), text, columns, problems);
        }));
        try {
            var dsl = DSL.using(configuration);
            dsl.render(dsl.parser().parseCondition(text.text()));
        } catch (ParserException wrong) {
            int at = Math.max(0, Math.min(wrong.position(), text.text().length() - 1));
            problems.add(
                    0,
                    new Problem(
                            text.span(at, at + 1),
                            "this is not a condition in SQL: " + reason(wrong),
                            "for example: pages > 0"));
        } catch (RuntimeException confused) {
            // The parser is not ours: whatever else it throws at a text means that it cannot be understood.
            problems.add(0, new Problem(text.at(), "this is not a condition in SQL", "for example: pages > 0"));
        }
        if (problems.isEmpty()) return new CheckCondition(columns, Optional.empty());
        return new CheckCondition(List.of(), Optional.of(problems.get(0)));
    }

    private static void column(Name name, TextNode text, List<ColumnUse> columns, List<Problem> problems) {
        String written = name.last();
        SourceSpan at = place(written, text);
        if (name.parts().length > 1) {
            problems.add(
                    new Problem(at, "\"" + name.unquotedName() + "\" names a table", "a check names columns only"));
        } else {
            columns.add(new ColumnUse(written, at));
        }
    }

    private static SourceSpan place(String column, TextNode text) {
        Matcher word = Pattern.compile("(?<!\\w)" + Pattern.quote(column) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                .matcher(text.text());
        return word.find() ? text.span(word.start(), word.end()) : text.at();
    }

    /** {@code Unknown function: [1:5] foo([*]name)} without the place, which the caret shows. */
    private static String reason(ParserException wrong) {
        String message = String.valueOf(wrong.getMessage());
        int end = message.indexOf(": [");
        String reason = end < 0 ? "unreadable" : message.substring(0, end);
        return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }

    /** With blanks for everything between quotes, so that what is left is syntax. */
    private static String blanked(String text) {
        return QUOTED.matcher(text)
                .replaceAll(quoted -> " ".repeat(quoted.group().length()));
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (char c : text.toCharArray()) {
            if (c == '(') deepest = Math.max(deepest, ++depth);
            if (c == ')') depth--;
        }
        return deepest;
    }
}
