package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A schema as it was written. What could not be read is left out and was reported, with one exception: a name is kept even
 * if what it names cannot be read, so that whoever refers to it is not told that it is unknown.
 *
 * @param mixins read like entities
 * @param at where the file's first key stands
 */
public record SchemaNode(
        ProjectNode project,
        DefaultsNode defaults,
        List<NamedTypeNode> types,
        List<EnumNode> enums,
        List<ValueNode> values,
        List<EntityNode> mixins,
        List<EntityNode> entities,
        SourceSpan at) {

    public SchemaNode {
        types = List.copyOf(types);
        enums = List.copyOf(enums);
        values = List.copyOf(values);
        mixins = List.copyOf(mixins);
        entities = List.copyOf(entities);
    }

    /** The same with other entities. */
    public SchemaNode withEntities(List<EntityNode> others) {
        return new SchemaNode(project, defaults, types, enums, values, mixins, others, at);
    }

    /**
     * {@code project:}.
     *
     * @param databases empty when the schema does not say
     * @param includes files that belong to the schema
     */
    public record ProjectNode(
            Optional<Located<String>> name,
            Optional<Located<String>> packageName,
            Optional<Located<String>> style,
            List<Located<String>> databases,
            List<Located<String>> includes) {

        static final ProjectNode EMPTY =
                new ProjectNode(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

        public ProjectNode {
            databases = List.copyOf(databases);
            includes = List.copyOf(includes);
        }
    }

    /**
     * {@code defaults:}.
     *
     * @param index whether foreign keys are indexed
     * @param deferred whether foreign keys are checked at commit
     */
    public record DefaultsNode(
            Optional<KeyNode> key,
            Optional<Timestamps> timestamps,
            Optional<VersionNode> version,
            Optional<Located<String>> softDelete,
            Optional<Located<String>> onDelete,
            Optional<Located<String>> onUpdate,
            Optional<Located<Boolean>> index,
            Optional<Located<Boolean>> deferred) {

        static final DefaultsNode EMPTY = new DefaultsNode(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
