package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Database;
import java.util.List;
import java.util.Optional;

/** The tables that one state of the schema means, in the order of the schema; join tables last. */
record SchemaSnapshot(List<Table> tables) {

    static final SchemaSnapshot EMPTY = new SchemaSnapshot(List.of());

    SchemaSnapshot {
        tables = List.copyOf(tables);
    }

    /** As {@code database} has it. */
    SchemaSnapshot on(Database database) {
        return new SchemaSnapshot(
                tables.stream().map(table -> table.on(database)).toList());
    }

    Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
