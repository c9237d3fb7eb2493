package dev.scaffold.generator.schema;

/**
 * A condition that every row meets.
 *
 * @param name of the constraint in the database: {@code ck_<table>_<key in the schema>}
 * @param expression SQL over the table's own columns, as the schema spells it
 * @param asIs whether the databases get exactly this text, which scaffold does not read
 */
public record Check(String name, String expression, boolean asIs) {

    public Check(String name, String expression) {
        this(name, expression, false);
    }

    public SqlText sql() {
        return new SqlText(expression, asIs);
    }
}
