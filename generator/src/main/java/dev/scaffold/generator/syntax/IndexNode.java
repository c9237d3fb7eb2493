package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code - status, title}: an index or a unique constraint.
 *
 * @param expressions computed from a row, behind the fields
 * @param where the rows that are in it; empty for all
 */
public record IndexNode(
        List<OrderNode> fields,
        List<SqlNode> expressions,
        Optional<SqlNode> where,
        Optional<Located<String>> name,
        Optional<Located<String>> was,
        List<DatabaseNode> db,
        SourceSpan at) {

    public IndexNode {
        fields = List.copyOf(fields);
        expressions = List.copyOf(expressions);
        db = List.copyOf(db);
    }

    /** Whether it is known what it is over: if not, no other is the same. */
    public boolean isReadable() {
        return fields.stream().allMatch(OrderNode::readable)
                && Stream.concat(expressions.stream(), where.stream())
                        .noneMatch(sql -> sql.text().text().isBlank());
    }
}
