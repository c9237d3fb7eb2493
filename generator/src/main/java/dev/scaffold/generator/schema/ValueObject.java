package dev.scaffold.generator.schema;

import java.util.List;
import java.util.Optional;

/** A value made of others, without an identity: its columns stand in the tables of those that have it. */
public record ValueObject(String name, Optional<String> doc, List<Component> components) {

    public ValueObject {
        components = List.copyOf(components);
    }

    /** A part of it. */
    public sealed interface Component {

        String name();

        boolean nullable();

        Optional<String> doc();
    }

    /**
     * A part in one column.
     *
     * @param column as it would stand in a table of its own, without a prefix
     */
    public record Scalar(String name, Column column) implements Component {

        @Override
        public boolean nullable() {
            return column.nullable();
        }

        @Override
        public Optional<String> doc() {
            return column.doc();
        }
    }

    /**
     * A part that is a value object itself.
     *
     * @param prefix of its columns
     */
    public record Nested(String name, ValueObject type, boolean nullable, String prefix, Optional<String> doc)
            implements Component {}
}
