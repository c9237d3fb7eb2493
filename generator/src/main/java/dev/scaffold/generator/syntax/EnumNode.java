package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * {@code Status: [draft, published]}, or with stored values.
 *
 * @param type of what is stored; empty for text as long as the longest
 * @param readable false when its constants could not be read, which was reported
 */
public record EnumNode(
        Located<String> name,
        Optional<String> doc,
        Optional<Located<String>> was,
        Optional<TypeNode> type,
        List<ConstantNode> constants,
        List<DatabaseNode> db,
        boolean readable) {

    public EnumNode {
        constants = List.copyOf(constants);
        db = List.copyOf(db);
    }

    /** One constant; {@code value} is what is stored: its name, unless the schema says otherwise. */
    public record ConstantNode(
            Located<String> name, Located<String> value, Optional<Located<String>> was, Optional<String> doc) {}
}
