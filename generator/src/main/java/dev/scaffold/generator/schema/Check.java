package dev.scaffold.generator.schema;

import java.util.Optional;

/**
 * A condition that every row meets.
 *
 * @param name of the constraint in the database: {@code ck_<table>_<key in the schema>}
 * @param expression SQL over the table's own columns, as the schema spells it; empty where {@code limit} says it
 * @param asIs whether the databases get exactly this text, which scaffold does not read
 * @param limit what a column's own limits say: each database has its own words for that
 */
public record Check(String name, String expression, boolean asIs, Optional<ColumnLimit> limit) {

    public Check(String name, String expression) {
        this(name, expression, false);
    }

    public Check(String name, String expression, boolean asIs) {
        this(name, expression, asIs, Optional.empty());
    }

    public Check(String name, ColumnLimit limit) {
        this(name, "", false, Optional.of(limit));
    }

    public SqlText sql() {
        return new SqlText(expression, asIs);
    }

    /** Whether {@code database} can hold rows to it. */
    public boolean heldBy(Database database) {
        return limit.map(one -> one.heldBy(database)).orElse(true);
    }
}
