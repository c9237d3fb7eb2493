package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.SourceSpan;
import java.util.Optional;

/**
 * A value held in one column.
 *
 * @param value that it is a part of; then its name is a path, {@code price.amount}
 */
public record Field(String name, Column column, Optional<EmbeddedValue> value, SourceSpan at) implements Member {

    /** One that stands for itself. */
    public Field(String name, Column column, SourceSpan at) {
        this(name, column, Optional.empty(), at);
    }

    @Override
    public Optional<String> doc() {
        return column.doc();
    }
}
