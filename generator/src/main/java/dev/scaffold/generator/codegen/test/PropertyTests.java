package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.code.PropertyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property that the user may set.
 *
 * @param pascal its name within a test's name: {@code Title}
 * @param value Java for a value that the schema accepts, another one each time where the type has enough of them
 * @param other Java for a value that differs from {@code value}; null when a check leaves no choice, or the type
 * @param raw Java for {@code other} as the database stores it: {@code Status.DRAFT.value()}; null without another one, and for
 *     lists
 * @param limit the most characters it, or each in a list, may have; 0 for no limit
 * @param exact whether there must be exactly that many
 * @param initial Java for what a new one holds; null for nothing, and for the present moment
 * @param stored of an enum: its constants and what the database stores for each
 * @param beyond values that its limits refuse
 */
public record PropertyTests(
        PropertyCode code,
        String pascal,
        String type,
        String value,
        @Nullable String other,
        @Nullable String raw,
        int limit,
        boolean exact,
        @Nullable String initial,
        List<Stored> stored,
        List<Beyond> beyond) {

    /**
     * A value that a limit refuses.
     *
     * @param words for the test's name: {@code BelowItsLimit}
     * @param value Java for it
     * @param constraint of the database that refuses it, too; empty where another one may be named first
     * @param everywhere whether every database has that constraint; only PostgreSQL knows patterns
     */
    public record Beyond(String words, String value, String constraint, boolean everywhere) {}

    /** One constant of an enum. */
    public record Stored(String constant, String value) {}

    /** Java for a text longer than its limit, in a list where it is one. */
    public String tooLong() {
        String text = "\"x\".repeat(" + (limit + 1) + ")";
        return code.type().element().isPresent() ? "List.of(" + text + ")" : text;
    }

    /** Whether it is a double or another type whose {@code equals} is what it seems; decimals compare by value. */
    public boolean decimal() {
        return type.equals("BigDecimal");
    }
}
