package dev.scaffold.generator.schema;

import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.SqlNode;
import java.util.Optional;
import java.util.stream.Stream;

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
        Optional<SqlText> generated) {

    /** Nothing beyond the type. */
    public static final ColumnRules NONE = new ColumnRules(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false, Optional.empty());

    /** Whether there are values of the type that it refuses. */
    public boolean limited() {
        return Stream.of(min, max, pattern, format).anyMatch(Optional::isPresent);
    }

    /** What {@code field} says, which is a relation. */
    static ColumnRules ofRelation(FieldNode field) {
        return new ColumnRules(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                field.value().immutable().isPresent(),
                Optional.empty());
    }

    static SqlText sql(SqlNode node) {
        return new SqlText(node.text().text().strip(), node.asIs());
    }
}
