package dev.scaffold.generator.syntax;

/**
 * A piece of SQL.
 *
 * @param asIs written as {@code { sql: "…" }}: for the database alone, scaffold does not read it
 */
public record SqlNode(TextNode text, boolean asIs) {}
