package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * An entity as it was written.
 *
 * @param indexes below {@code indexes:}
 * @param uniques below {@code unique:}
 */
public record EntityNode(
        Located<String> name,
        Optional<String> doc,
        Optional<Located<String>> table,
        Optional<Timestamps> timestamps,
        Optional<Boolean> version,
        List<FieldNode> fields,
        List<IndexNode> indexes,
        List<IndexNode> uniques,
        List<CheckNode> checks) {

    public EntityNode {
        fields = List.copyOf(fields);
        indexes = List.copyOf(indexes);
        uniques = List.copyOf(uniques);
        checks = List.copyOf(checks);
    }

    public Optional<FieldNode> field(String name) {
        return fields.stream()
                .filter(field -> field.name().value().equals(name))
                .findFirst();
    }

    /** {@code pages_positive: pages > 0}. */
    public record CheckNode(Located<String> name, TextNode expression) {}
}
