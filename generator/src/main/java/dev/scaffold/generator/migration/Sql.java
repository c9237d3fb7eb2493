package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.SqlText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One statement, without its semicolon.
 *
 * @param lines as it is laid out; a literal in it may hold line ends of its own, which are not to be indented
 */
record Sql(List<String> lines) {

    Sql {
        lines = List.copyOf(lines);
    }

    static Sql of(String... lines) {
        return new Sql(List.of(lines));
    }

    /** A name as SQL takes it literally. */
    static String quoted(String name) {
        return SqlText.quoted(name);
    }

    /** A table's name, behind that of its schema where it says one: {@code "lib"."book"}. */
    static String table(String name) {
        return Arrays.stream(name.split("\\.")).map(Sql::quoted).collect(Collectors.joining("."));
    }

    static String quoted(List<String> names) {
        return names.stream().map(Sql::quoted).collect(Collectors.joining(", "));
    }

    /** Text as a literal, or as an expression where Liquibase would take part of it for a parameter. */
    static String text(String value) {
        String literal = SqlText.literal(value);
        return isConstant(value) ? literal : "(" + withoutParameters(literal) + ")";
    }

    /** Whether {@link #text} is a plain literal. */
    static boolean isConstant(String value) {
        return !value.contains("${");
    }

    /** SQL in which no literal holds <code>${</code>, which Liquibase would replace. */
    static String withoutParameters(String sql) {
        return sql.replace("${", "$' || '{");
    }
}
