package dev.scaffold.generator.schema;

import java.util.List;

/** An index over several columns, or over one that asked for it in the {@code indexes:} list. */
public record Index(String name, List<String> columns, boolean unique) {

    public Index {
        columns = List.copyOf(columns);
    }
}
