package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A schema as it was written. What could not be read is left out and was reported, with one exception: a name is kept even
 * if what it names cannot be read, so that whoever refers to it is not told that it is unknown.
 *
 * @param at where the file's first key stands
 */
public record SchemaNode(
        ProjectNode project, DefaultsNode defaults, List<EnumNode> enums, List<EntityNode> entities, SourceSpan at) {

    public SchemaNode {
        enums = List.copyOf(enums);
        entities = List.copyOf(entities);
    }

    /**
     * {@code project:}.
     *
     * @param databases empty when the schema does not say
     */
    public record ProjectNode(
            Optional<Located<String>> name,
            Optional<Located<String>> packageName,
            Optional<Located<String>> style,
            List<Located<String>> databases) {

        static final ProjectNode EMPTY =
                new ProjectNode(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        public ProjectNode {
            databases = List.copyOf(databases);
        }
    }

    /**
     * {@code defaults:}.
     *
     * @param index whether foreign keys are indexed
     */
    public record DefaultsNode(
            Optional<Timestamps> timestamps,
            Optional<Boolean> version,
            Optional<Located<String>> onDelete,
            Optional<Boolean> index) {

        static final DefaultsNode EMPTY =
                new DefaultsNode(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
