package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.SourceSpan;
import java.util.Optional;

/** A named part of an entity: a value or a relation. {@code name} is spelled as in the schema. */
public sealed interface Member permits Field, Relation {

    String name();

    Optional<String> doc();

    /** Where its name stands; {@link SourceSpan#NONE} for an automatic column. */
    SourceSpan at();
}
