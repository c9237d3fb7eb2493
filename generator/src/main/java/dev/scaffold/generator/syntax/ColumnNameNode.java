package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import java.util.Optional;

/**
 * One of {@code columns:} of a relation.
 *
 * @param keyField of the target's key; empty when the columns are a list in the order of that key
 */
public record ColumnNameNode(Optional<Located<String>> keyField, Located<String> column) {}
