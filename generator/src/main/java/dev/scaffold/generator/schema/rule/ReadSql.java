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
import org.jooq.Parser;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.ParserException;

/**
 * SQL of the schema, as jOOQ's parser understands it. jOOQ is only asked here; the migrations render it.
 *
 * @param columns in the order in which they are named; none when there is a problem
 */
record ReadSql(List<ColumnUse> columns, Optional<Problem> problem) {

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

    /** What ends a statement, or hides the rest of one. */
    private static final Pattern BREAKING = Pattern.compile("--|/\\*|;|['\"]");

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** A column, as the database will read its name. */
    record ColumnUse(String column, SourceSpan at) {}

    /** What is expected of the text, and how messages call it. */
    enum Kind {
        CHECK("a check", "a condition in SQL", "a check is one condition over the columns of its own row", "pages > 0"),
        WHERE("\"where\"", "a condition in SQL", "it is one condition over the columns of a row", "pages > 0"),
        EXPRESSION("an index", "an expression in SQL", "it is computed from the columns of one row", "lower(title)"),
        GENERATED("\"generated\"", "an expression in SQL", "it is computed from the columns of its row", "price * qty");

        private final String noun;
        private final String expected;
        private final String nature;
        private final String example;

        Kind(String noun, String expected, String nature, String example) {
            this.noun = noun;
            this.expected = expected;
            this.nature = nature;
            this.example = example;
        }

        /** {@code a check}. */
        String noun() {
            return noun;
        }

        /** {@code the check}. */
        String named() {
            return noun.startsWith("a ")
                    ? "the " + noun.substring(2)
                    : noun.startsWith("an ") ? "the expression" : noun;
        }

        /** A sentence that says what may stand there. */
        String nature() {
            return nature;
        }

        String example() {
            return example;
        }

        boolean isCondition() {
            return this == CHECK || this == WHERE;
        }
    }

    /** Why the text cannot be used. */
    record Problem(SourceSpan at, String message, String hint) {}

    /** Reads {@code text} as the migrations will: once for each database. */
    static ReadSql parse(TextNode text, Kind kind, List<Database> databases) {
        Optional<Problem> problem = problem(text, kind);
        if (problem.isPresent()) return new ReadSql(List.of(), problem);
        Set<ColumnUse> columns = new LinkedHashSet<>();
        for (Database database : databases) {
            ReadSql answer = ask(text, kind, database == Database.SQLITE ? SQLDialect.SQLITE : SQLDialect.POSTGRES);
            if (answer.problem().isPresent()) return answer;
            columns.addAll(answer.columns());
        }
        return new ReadSql(List.copyOf(columns), Optional.empty());
    }

    /** What is wrong with a text that the databases get as it stands: it must not end the statement around it. */
    static Optional<Problem> verbatim(TextNode text) {
        String blanked = blanked(text.text());
        Matcher breaking = BREAKING.matcher(blanked);
        String hint = "what stands here becomes part of a longer statement";
        if (breaking.find()) {
            SourceSpan at = text.span(breaking.start(), breaking.end());
            return Optional.of(new Problem(at, "\"" + breaking.group() + "\" cannot stand in SQL", hint));
        }
        if (text.text().isBlank()) return Optional.of(new Problem(text.at(), "there is no SQL here", hint));
        if (isBalanced(blanked)) return Optional.empty();
        return Optional.of(new Problem(text.at(), "parentheses in SQL must be balanced", hint));
    }

    private static boolean isBalanced(String text) {
        int depth = 0;
        for (char c : text.toCharArray()) {
            if (c == '(') depth++;
            if (c == ')' && --depth < 0) return false;
        }
        return depth == 0;
    }

    private static Optional<Problem> problem(TextNode text, Kind kind) {
        String blanked = blanked(text.text());
        if (blanked.isBlank()) {
            return Optional.of(new Problem(text.at(), kind.named() + " is empty", "for example: " + kind.example));
        }
        if (blanked.length() > LONGEST || depth(blanked) > DEEPEST) {
            return Optional.of(new Problem(
                    text.at(),
                    kind.noun + " has at most " + LONGEST + " characters and " + DEEPEST
                            + " parentheses inside each other",
                    kind == Kind.CHECK ? "write several checks" : "write less of it"));
        }
        Matcher forbidden = FORBIDDEN.matcher(blanked);
        if (!forbidden.find()) return Optional.empty();
        return Optional.of(new Problem(
                text.span(forbidden.start(), forbidden.end()),
                "\"" + forbidden.group() + "\" cannot stand in " + kind.noun,
                kind.nature + ": no comment, parameter, sub-select or clock"));
    }

    private static ReadSql ask(TextNode text, Kind kind, SQLDialect dialect) {
        List<ColumnUse> columns = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(dialect);
        configuration.set(VisitListener.onVisitStart(visit -> {
            if (visit.queryPart() instanceof TableField<?, ?> field)
                column(field.getQualifiedName(), text, kind, columns, problems);
        }));
        try {
            var dsl = DSL.using(configuration);
            Parser parser = dsl.parser();
            dsl.render(kind.isCondition() ? parser.parseCondition(text.text()) : parser.parseField(text.text()));
        } catch (ParserException wrong) {
            int last = Math.max(0, text.text().length() - 1);
            int at = Math.max(0, Math.min(wrong.position(), last));
            problems.add(
                    0,
                    new Problem(
                            text.span(at, Math.min(at + 1, text.text().length())),
                            "this is not " + kind.expected + ": " + reason(wrong),
                            "for example: " + kind.example));
        } catch (RuntimeException confused) {
            // The parser is not ours: whatever else it throws at a text means that it cannot be understood.
            problems.add(0, new Problem(text.at(), "this is not " + kind.expected, "for example: " + kind.example));
        }
        if (problems.isEmpty()) return new ReadSql(columns, Optional.empty());
        return new ReadSql(List.of(), Optional.of(problems.get(0)));
    }

    private static void column(Name name, TextNode text, Kind kind, List<ColumnUse> columns, List<Problem> problems) {
        String written = name.last();
        SourceSpan at = place(written, text);
        if (name.parts().length > 1) {
            problems.add(new Problem(
                    at, "\"" + name.unquotedName() + "\" names a table", kind.noun + " names columns only"));
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
