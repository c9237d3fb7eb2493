package dev.scaffold.generator.schema;

import java.util.Optional;

/**
 * One step of an order in which rows are read.
 *
 * @param nullsFirst empty when it is left to the database
 */
public record OrderBy(String column, boolean descending, Optional<Boolean> nullsFirst) {}
