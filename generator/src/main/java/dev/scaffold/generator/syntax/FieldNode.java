package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.Optional;

/**
 * A field as it was written, on one line or in long form.
 *
 * @param type empty when it could not be read, which was reported
 * @param nullable where that is said
 * @param unique where that is said
 * @param index true for {@code index}, false for {@code no index}
 * @param onDelete {@code cascade}, {@code restrict}, {@code set null} or {@code no action}
 * @param column the column's name
 * @param joinTable of an n-n relation
 */
public record FieldNode(
        Located<String> name,
        Optional<TypeNode> type,
        Optional<SourceSpan> nullable,
        Optional<DefaultNode> defaultValue,
        Optional<SourceSpan> unique,
        Optional<Located<Boolean>> index,
        Optional<Located<String>> onDelete,
        Optional<Located<String>> column,
        Optional<Located<String>> joinTable,
        Optional<String> doc) {

    /**
     * A default value.
     *
     * @param quoted whether it is text even if it looks like a function
     */
    public record DefaultNode(String text, boolean quoted, SourceSpan at) {}
}
