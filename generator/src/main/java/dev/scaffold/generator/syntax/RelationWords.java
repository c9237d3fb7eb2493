package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a relation, each where it stands.
 *
 * @param onDelete {@code cascade}, {@code restrict}, {@code set null}, {@code set default} or {@code no action}
 * @param onUpdate the same words
 * @param references a unique field of the target that stands in for its key
 * @param through the entity between the two of an n-n relation
 * @param deferred checked at commit
 * @param noKey no constraint is made
 * @param columns the foreign key's, where they are named in long form
 * @param orderBy of an inverse: the order in which it is read
 */
public record RelationWords(
        Optional<Located<String>> onDelete,
        Optional<Located<String>> onUpdate,
        Optional<Located<String>> references,
        Optional<Located<String>> through,
        Optional<SourceSpan> deferred,
        Optional<SourceSpan> noKey,
        List<ColumnNameNode> columns,
        Optional<JoinNode> join,
        List<OrderNode> orderBy) {

    public RelationWords {
        columns = List.copyOf(columns);
        orderBy = List.copyOf(orderBy);
    }
}
