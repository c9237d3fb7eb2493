package dev.scaffold.generator.migration;

import static dev.scaffold.generator.migration.Sql.quoted;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.Index.OfColumn;
import dev.scaffold.generator.schema.Index.OfExpression;
import dev.scaffold.generator.schema.Index.Part;
import dev.scaffold.generator.schema.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Indexes in one database's words, and what two of them have in common. */
final class IndexSql {

    private IndexSql() {}

    static Sql create(Table table, Index index, Database database) {
        String method = database == Database.POSTGRESQL
                ? index.method().map(name -> " using " + name).orElse("")
                : "";
        String where = index.where()
                .map(condition -> " where " + CheckSql.condition(condition, database))
                .orElse("");
        return Sql.of("create " + (index.unique() ? "unique " : "") + "index " + quoted(index.name()) + " on "
                + table.sql() + method + " (" + parts(index, database) + ")" + where);
    }

    static Sql drop(Table table, Index index) {
        String schema = table.schema().map(name -> quoted(name) + ".").orElse("");
        return Sql.of("drop index " + schema + quoted(index.name()));
    }

    private static String parts(Index index, Database database) {
        return index.parts().stream().map(part -> part(part, database)).collect(Collectors.joining(", "));
    }

    private static String part(Part part, Database database) {
        if (part instanceof OfExpression expression) return value(part, database);
        OfColumn column = (OfColumn) part;
        // SQLite has no such words in an index: the schema asks only for what it does anyway.
        String nulls = database == Database.SQLITE
                ? ""
                : column.nullsFirst()
                        .map(first -> first ? " nulls first" : " nulls last")
                        .orElse("");
        return quoted(column.column()) + (column.descending() ? " desc" : "") + nulls;
    }

    /** What one row has there. */
    static String value(Part part, Database database) {
        return part instanceof OfExpression expression
                ? "(" + CheckSql.expression(expression.sql(), database) + ")"
                : quoted(((OfColumn) part).column());
    }

    /** Its parts as the schema spells them: {@code published_on desc, lower(title)}. */
    static String words(Index index) {
        return index.parts().stream().map(Part::words).collect(Collectors.joining(", "));
    }

    /** Whether a change of {@code column} reaches it. */
    static boolean concerns(Index index, String column) {
        return index.columns().contains(column)
                || index.texts().stream().anyMatch(text -> CheckSql.mentions(text, column));
    }

    /** Whether both are the same to the databases. */
    static boolean same(Index one, Index other) {
        if (one.equals(other)) return true;
        return one.name().equals(other.name())
                && one.unique() == other.unique()
                && one.method().equals(other.method())
                && one.skipped().equals(other.skipped())
                && same(one.where(), other.where())
                && sameParts(one.parts(), other.parts());
    }

    private static boolean same(Optional<SqlText> one, Optional<SqlText> other) {
        if (one.isEmpty() || other.isEmpty()) return one.equals(other);
        return CheckSql.sameCondition(one.get(), other.get());
    }

    private static boolean sameParts(List<Part> one, List<Part> other) {
        if (one.size() != other.size()) return false;
        for (int i = 0; i < one.size(); i++) if (!same(one.get(i), other.get(i))) return false;
        return true;
    }

    private static boolean same(Part one, Part other) {
        return one.equals(other)
                || one instanceof OfExpression a
                        && other instanceof OfExpression b
                        && CheckSql.sameExpression(a.sql(), b.sql());
    }

    /** As {@code database} has it; empty where that goes without. */
    static Optional<Index> on(Database database, Index index) {
        if (index.skipped().contains(database)) return Optional.empty();
        Optional<String> method = database == Database.POSTGRESQL ? index.method() : Optional.empty();
        return Optional.of(new Index(index.name(), index.parts(), index.unique(), index.where(), method, Set.of()));
    }
}
