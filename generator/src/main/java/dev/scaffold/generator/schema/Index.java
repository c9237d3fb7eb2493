package dev.scaffold.generator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An index of several columns, of expressions, or of one column that asked for it in a list; or a set of columns that no two
 * rows share.
 *
 * @param parts in their order
 * @param where the rows that it is about; all of them when empty
 * @param method PostgreSQL's kind of index ({@code gin}); its usual one when empty
 * @param skipped the databases that go without
 */
public record Index(
        String name,
        List<Part> parts,
        boolean unique,
        Optional<SqlText> where,
        Optional<String> method,
        Set<Database> skipped) {

    public Index {
        parts = List.copyOf(parts);
        skipped = Set.copyOf(skipped);
    }

    /** Of whole columns, on every database. */
    public Index(String name, List<String> columns, boolean unique) {
        this(
                name,
                columns.stream().<Part>map(OfColumn::ascending).toList(),
                unique,
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /** What it sorts by. */
    public sealed interface Part {

        /** As the schema spells it: {@code published_on desc}. */
        String words();
    }

    /** @param nullsFirst where rows without a value stand; the database's habit when empty */
    public record OfColumn(String column, boolean descending, Optional<Boolean> nullsFirst) implements Part {

        static OfColumn ascending(String column) {
            return new OfColumn(column, false, Optional.empty());
        }

        /** Whether the order is the usual one. */
        public boolean isPlain() {
            return !descending && nullsFirst.isEmpty();
        }

        @Override
        public String words() {
            String nulls = nullsFirst
                    .map(first -> first ? " nulls first" : " nulls last")
                    .orElse("");
            return column + (descending ? " desc" : "") + nulls;
        }
    }

    /** {@code lower(username)}. */
    public record OfExpression(SqlText sql) implements Part {

        @Override
        public String words() {
            return sql.text();
        }
    }

    /** Its parts and its condition as the schema spells them. */
    public String words() {
        String condition = where.map(sql -> " where " + sql.text()).orElse("");
        return parts.stream().map(Part::words).collect(Collectors.joining(", ")) + condition;
    }

    /** Those among its parts, in their order. */
    public List<String> columns() {
        return parts.stream()
                .filter(OfColumn.class::isInstance)
                .map(part -> ((OfColumn) part).column())
                .toList();
    }

    /** The expressions among its parts, and the condition. */
    public List<SqlText> texts() {
        List<SqlText> texts = new ArrayList<>();
        for (Part part : parts) if (part instanceof OfExpression expression) texts.add(expression.sql());
        where.ifPresent(texts::add);
        return texts;
    }

    /** Whether it is about columns alone, all rows, in the usual order, and is everywhere the same. */
    public boolean isPlain() {
        return where.isEmpty()
                && method.isEmpty()
                && skipped.isEmpty()
                && parts.stream().allMatch(part -> part instanceof OfColumn column && column.isPlain());
    }

    /** Whether a unique constraint can say it: without a condition and with columns only. */
    public boolean isConstraint() {
        return unique && isPlain();
    }

    /** Whether it finds the rows with some values of {@code columns}, any of them, on every database. */
    public boolean serves(List<String> columns) {
        return where.isEmpty()
                && method.isEmpty()
                && skipped.isEmpty()
                && parts.size() >= columns.size()
                && IntStream.range(0, columns.size())
                        .allMatch(i -> parts.get(i) instanceof OfColumn part
                                && part.column().equals(columns.get(i)));
    }

    /** The same for rows that also meet {@code condition}. */
    public Index among(SqlText condition) {
        SqlText both = where.map(one ->
                        new SqlText("(" + one.text() + ") and " + condition.text(), one.asIs() || condition.asIs()))
                .orElse(condition);
        return new Index(name, parts, unique, Optional.of(both), method, skipped);
    }
}
