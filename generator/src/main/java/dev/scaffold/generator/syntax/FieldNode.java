package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A field as it was written, on one line or in long form.
 *
 * @param type empty when it could not be read, which was reported
 * @param nullable where that is said
 * @param unique where that is said
 * @param index true for {@code index}, false for {@code no index}
 * @param column the column's name
 * @param was its old name; {@code Other.field} for one that another entity had
 * @param value what is said of a value
 * @param relation what is said of a relation
 */
public record FieldNode(
        Located<String> name,
        Optional<TypeNode> type,
        Optional<SourceSpan> nullable,
        Optional<DefaultNode> defaultValue,
        Optional<SourceSpan> unique,
        Optional<Located<Boolean>> index,
        Optional<Located<String>> column,
        Optional<String> doc,
        Optional<Located<String>> was,
        ValueWords value,
        RelationWords relation,
        List<DatabaseNode> db) {

    public FieldNode {
        db = List.copyOf(db);
    }

    /**
     * A default value.
     *
     * @param quoted whether it is text even if it looks like a function
     * @param sql whether it is an expression in SQL
     */
    public record DefaultNode(String text, boolean quoted, boolean sql, SourceSpan at) {}
}
