package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** {@code - status, title}: the fields of an index or of a unique constraint. */
public record IndexNode(List<Located<String>> fields, Optional<Located<String>> name, SourceSpan at) {

    public IndexNode {
        fields = List.copyOf(fields);
    }
}
