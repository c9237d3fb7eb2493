package dev.scaffold.generator.migration;

import java.util.Optional;

/** When a step cannot be undone. */
final class Irreversible {

    private Irreversible() {}

    /** A required column without a default cannot come back: there is no value for the rows. */
    static Optional<String> dropped(Table table, TableColumn column) {
        if (column.nullable() || column.defaultValue().isPresent()) return Optional.empty();
        return Optional.of("irreversible: " + table.name() + "." + column.name()
                + " was dropped with its values, and every row needs one");
    }
}
