package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.SourceSpan;
import java.util.Optional;

/** A value held in one column. */
public record Field(String name, Column column, SourceSpan at) implements Member {

    @Override
    public Optional<String> doc() {
        return column.doc();
    }
}
