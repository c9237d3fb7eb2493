package dev.scaffold.generator.schema;

/**
 * A condition that every row meets.
 *
 * @param name of the constraint in the database: {@code ck_<table>_<key in the schema>}
 * @param expression SQL over the table's own columns, as the schema spells it
 */
public record Check(String name, String expression) {}
