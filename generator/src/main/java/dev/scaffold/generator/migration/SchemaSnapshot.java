package dev.scaffold.generator.migration;

import java.util.List;
import java.util.Optional;

/** The tables that one state of the schema means, in the order of the schema; join tables last. */
record SchemaSnapshot(List<Table> tables) {

    static final SchemaSnapshot EMPTY = new SchemaSnapshot(List.of());

    SchemaSnapshot {
        tables = List.copyOf(tables);
    }

    Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
