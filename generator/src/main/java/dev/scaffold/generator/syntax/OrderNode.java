package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.Optional;

/**
 * {@code published_on desc nulls last}.
 *
 * @param nullsFirst empty when it is left to the database
 * @param readable whether all the words behind the field could be read
 * @param at all of it
 */
public record OrderNode(
        Located<String> field, boolean descending, Optional<Boolean> nullsFirst, boolean readable, SourceSpan at) {

    /** Whether it says more than a field's name. */
    public boolean isOrdered() {
        return descending || nullsFirst.isPresent();
    }
}
