package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A closed set of values, stored as text with a check.
 *
 * @param name for example {@code Status}; also the Java enum's name
 */
public record EnumType(String name, Optional<String> doc, List<Constant> constants, SourceSpan at) {

    public EnumType {
        constants = List.copyOf(constants);
    }

    /** The length of the longest stored value, in code points: the column's length. */
    public int length() {
        return constants.stream()
                .mapToInt(constant ->
                        constant.value().codePointCount(0, constant.value().length()))
                .max()
                .orElseThrow();
    }

    /**
     * One value.
     *
     * @param name as the schema spells it, for example {@code published}; the Java constant is this in capitals
     * @param value what the database stores
     */
    public record Constant(String name, String value, Optional<String> doc) {}
}
