package dev.scaffold.generator.migration;

/**
 * What must hold before a step: checked by the database, which refuses the step otherwise.
 *
 * @param query counts what is in the way; a step runs when it yields 0
 * @param message names table and column, and says what to do
 */
record Guard(String query, String message) {}
