package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * What is said of an n-n relation's join table.
 *
 * @param columns that of the owner, then that of the target; empty for the usual names
 * @param id {@code none}, {@code int}, {@code long}, or columns; empty when not said
 * @param indexes each a list of columns
 * @param noKey where it says that there is no foreign key
 */
public record JoinNode(
        Optional<Located<String>> table,
        List<Located<String>> columns,
        List<Located<String>> id,
        List<List<Located<String>>> indexes,
        Optional<Located<String>> onDelete,
        Optional<SourceSpan> noKey) {

    public JoinNode {
        columns = List.copyOf(columns);
        id = List.copyOf(id);
        indexes = List.copyOf(indexes);
    }

    static JoinNode named(Located<String> table) {
        return new JoinNode(Optional.of(table), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /** Whether it says more than a name. */
    public boolean isLong() {
        return !columns.isEmpty() || !id.isEmpty() || !indexes.isEmpty() || onDelete.isPresent() || noKey.isPresent();
    }
}
