package dev.scaffold.generator.migration;

import dev.scaffold.generator.migration.Table.ForeignKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables in an order in which they can be created: what is referred to comes first, otherwise as they stand in the schema.
 *
 * @param deferred the foreign keys that close a ring: to be added when all tables are there
 */
record TableOrder(List<Table> tables, Set<ForeignKey> deferred) {

    static TableOrder of(List<Table> unordered) {
        List<Table> remaining = new ArrayList<>(unordered);
        Set<String> missing = unordered.stream().map(Table::name).collect(Collectors.toSet());
        List<Table> ordered = new ArrayList<>();
        Set<ForeignKey> deferred = new LinkedHashSet<>();
        while (!remaining.isEmpty()) {
            Table next = remaining.stream()
                    .filter(table -> waitsFor(table, missing).isEmpty())
                    .findFirst()
                    .orElse(remaining.get(0));
            deferred.addAll(waitsFor(next, missing));
            ordered.add(next);
            remaining.remove(next);
            missing.remove(next.name());
        }
        return new TableOrder(List.copyOf(ordered), deferred);
    }

    private static List<ForeignKey> waitsFor(Table table, Set<String> missing) {
        return table.foreignKeys().stream()
                .filter(key -> !key.target().equals(table.name()) && missing.contains(key.target()))
                .toList();
    }
}
