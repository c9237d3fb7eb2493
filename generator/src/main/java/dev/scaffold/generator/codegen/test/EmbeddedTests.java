package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.code.EmbeddedCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import java.util.List;

/**
 * A value object in an entity.
 *
 * @param type the record
 * @param pascal its name within a test's name: {@code Price}
 * @param sample the method of {@code Samples} that makes one: {@code bookPrice}
 * @param arguments Java for what {@code sample} gives the record
 * @param beyond values of a part that its type or its limits refuse
 * @param wholes checks that a row has all of it or nothing
 */
public record EmbeddedTests(
        EmbeddedCode code,
        String type,
        String pascal,
        String sample,
        List<String> arguments,
        List<Part> beyond,
        List<Whole> wholes) {

    /** {@code arguments} as they stand in {@code Samples} itself. */
    public List<String> samples() {
        return arguments.stream().map(one -> one.replace("Samples.", "")).toList();
    }

    /**
     * A value that is refused.
     *
     * @param words for the test's name: {@code AmountBelowItsLimit}
     * @param copy Java for the arguments of the record: those of {@code value}, another one like it, but for this part
     * @param value Java for the part
     * @param constraint of the database that refuses it, too; empty for a text that is only too long
     */
    public record Part(
            String words,
            List<String> copy,
            PropertyCode column,
            String value,
            String constraint,
            boolean everywhere) {}

    /**
     * A check.
     *
     * @param pascal for the test's name: {@code Home}
     * @param column that is never null alone
     */
    public record Whole(String pascal, String constraint, String column) {}
}
