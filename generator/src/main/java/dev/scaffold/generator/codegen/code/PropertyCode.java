package dev.scaffold.generator.codegen.code;

import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.DefaultValue;
import java.util.Optional;

/**
 * A value held in one column.
 *
 * <pre>{@code
 * private @Nullable String title;          // variable
 * public String getTitle() { … }           // getter
 * public Book setTitle(String title) { … } // setter
 * }</pre>
 *
 * @param name in the schema
 * @param position among the entity's columns
 * @param constant in the jOOQ table: {@code TITLE}
 * @param initial what a new entity holds; empty for none and for automatic columns
 */
public record PropertyCode(
        String name,
        int position,
        Column column,
        ValueType type,
        String variable,
        String getter,
        String setter,
        String constant,
        Optional<DefaultValue> initial) {

    /** Whether users may set it: not the key, the version or a timestamp kept by the runtime. */
    public boolean writable() {
        return column.role() == Column.Role.PLAIN;
    }

    /** Whether the getter may answer null. Automatic columns never do: they say that it is too early instead. */
    public boolean nullable() {
        return column.nullable();
    }
}
