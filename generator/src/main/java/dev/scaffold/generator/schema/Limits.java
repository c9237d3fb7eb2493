package dev.scaffold.generator.schema;

import dev.scaffold.generator.schema.pattern.TextPattern;
import java.util.Optional;

/** Whether a value keeps to the limits of its column. */
public final class Limits {

    private Limits() {}

    /** Whether the limits accept {@code value}, spelled as a default is. */
    public static boolean accept(String value, Column column) {
        return violation(value, column.type(), column.rules()).isEmpty();
    }

    /** What is wrong, behind the value's name: {@code is less than 1}. */
    static Optional<String> violation(String value, FieldType type, ColumnRules rules) {
        Optional<String> low = rules.min().filter(min -> OrderedValues.compare(type, value, min) < 0);
        if (low.isPresent()) return Optional.of("is less than " + low.get());
        Optional<String> high = rules.max().filter(max -> OrderedValues.compare(type, value, max) > 0);
        if (high.isPresent()) return Optional.of("is more than " + high.get());
        Optional<String> pattern =
                rules.pattern().filter(text -> !TextPattern.of(text).matches(value));
        if (pattern.isPresent()) return Optional.of("does not match the pattern");
        return rules.format()
                .flatMap(TextFormat::of)
                .filter(format -> !format.pattern().matches(value))
                .map(format -> "is not " + format.words());
    }
}
