package dev.scaffold.generator.schema;

/** What a column holds when nobody says otherwise. Kept by the generated code and by the database. */
public sealed interface DefaultValue {

    /**
     * A constant, already checked against the column's type.
     *
     * @param text the value as the schema spells it, without quotes: {@code 10}, {@code true}, {@code 2026-01-31}; for an
     *     enum the <em>stored</em> value of the constant; bytes as {@code 0x00ff}; a list as {@code []}
     */
    record Literal(String text) implements DefaultValue {}

    /** What the database computes by {@code expression}, which scaffold does not read, where no value is given. */
    record Sql(String expression) implements DefaultValue {}

    /** The moment of the insert, in UTC ({@code now()}). */
    record Now() implements DefaultValue {}

    /** A new identifier ({@code uuid()}), made by the client; the database makes one for a row that comes without. */
    record NewIdentifier() implements DefaultValue {}
}
