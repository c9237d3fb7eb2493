package dev.scaffold.generator.schema;

import java.util.Optional;

/**
 * What a column's values must keep to beyond their type, and who may see or change them.
 *
 * @param min the least number, day or moment, spelled as a default is
 * @param max the greatest
 * @param pattern a regular expression that the whole text matches
 * @param format the name of a well-known form of text
 * @param secret never shown in logs or messages
 * @param immutable set once, at the insert
 * @param generated the expression that the database computes it by
 */
public record ColumnRules(
        Optional<String> min,
        Optional<String> max,
        Optional<String> pattern,
        Optional<String> format,
        boolean secret,
        boolean immutable,
        Optional<String> generated) {

    /** Nothing beyond the type. */
    public static final ColumnRules NONE = new ColumnRules(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false, Optional.empty());
}
