package dev.scaffold.generator.migration;

import java.util.Optional;
import java.util.Set;

/** When a step cannot be undone. */
final class Irreversible {

    private Irreversible() {}

    /**
     * A required column without a default cannot come back: there is no value for the rows. Nor can a unique one with a
     * default, which all rows would share.
     *
     * @param together the columns that the table loses in the same run
     */
    static Optional<String> dropped(Table table, TableColumn column, Set<String> together) {
        String name = "irreversible: " + table.name() + "." + column.name() + " was dropped with its values";
        if (column.generated().isPresent()) return Optional.empty();
        boolean value = column.defaultValue().isPresent();
        if (!value && !column.nullable()) return Optional.of(name + ", and every row needs one");
        boolean shared = table.indexes().stream()
                .filter(index -> index.unique() && index.columns().contains(column.name()))
                .anyMatch(index -> index.columns().stream()
                        .filter(together::contains)
                        .flatMap(dropped -> table.column(dropped).stream())
                        .allMatch(dropped -> dropped.defaultValue().isPresent()));
        return value && shared ? Optional.of(name + ", which were unique, and its default is not") : Optional.empty();
    }
}
