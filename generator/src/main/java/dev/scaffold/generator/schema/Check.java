package dev.scaffold.generator.schema;

import java.util.Optional;

/**
 * A condition that every row meets.
 *
 * @param name of the constraint in the database: {@code ck_<table>_<key in the schema>}
 * @param expression SQL over the table's own columns, as the schema spells it; empty where {@code limit} says it
 * @param limit what a column's own limits say: each database has its own words for that
 */
public record Check(String name, String expression, Optional<ColumnLimit> limit) {

    public Check(String name, String expression) {
        this(name, expression, Optional.empty());
    }

    public Check(String name, ColumnLimit limit) {
        this(name, "", Optional.of(limit));
    }
}
