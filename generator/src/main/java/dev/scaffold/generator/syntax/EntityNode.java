package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * An entity, or a mixin, as it was written.
 *
 * @param mixins whose members it has, too
 * @param extended its parent
 * @param isAbstract where that is said
 * @param softDelete {@code true}, {@code false}, or a field
 * @param indexes below {@code indexes:}
 * @param uniques below {@code unique:}
 */
public record EntityNode(
        Located<String> name,
        Optional<String> doc,
        Optional<Located<String>> table,
        Optional<Located<String>> was,
        List<Located<String>> mixins,
        Optional<Located<String>> extended,
        Optional<SourceSpan> isAbstract,
        Optional<Located<String>> inheritance,
        Optional<Located<String>> discriminator,
        Optional<Located<String>> discriminatorValue,
        Optional<KeyNode> key,
        Optional<Timestamps> timestamps,
        Optional<VersionNode> version,
        Optional<Located<String>> softDelete,
        List<OrderNode> orderBy,
        List<FieldNode> fields,
        List<IndexNode> indexes,
        List<IndexNode> uniques,
        List<CheckNode> checks,
        List<DatabaseNode> db) {

    public EntityNode {
        mixins = List.copyOf(mixins);
        orderBy = List.copyOf(orderBy);
        fields = List.copyOf(fields);
        indexes = List.copyOf(indexes);
        uniques = List.copyOf(uniques);
        checks = List.copyOf(checks);
        db = List.copyOf(db);
    }

    public Optional<FieldNode> field(String name) {
        return fields.stream()
                .filter(field -> field.name().value().equals(name))
                .findFirst();
    }

    /** {@code pages_positive: pages > 0}. */
    public record CheckNode(Located<String> name, SqlNode expression, Optional<Located<String>> was) {}
}
