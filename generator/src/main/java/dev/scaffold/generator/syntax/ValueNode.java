package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import java.util.List;
import java.util.Optional;

/** {@code Money}: a value object, embedded in the tables of those that use it. */
public record ValueNode(
        Located<String> name, Optional<String> doc, Optional<Located<String>> was, List<FieldNode> fields) {

    public ValueNode {
        fields = List.copyOf(fields);
    }
}
