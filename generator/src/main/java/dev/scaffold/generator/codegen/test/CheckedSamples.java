package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Index;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What checks say of an entity's samples, as far as two samples must differ. */
final class CheckedSamples {

    private CheckedSamples() {}

    /** Values that the checks accept, and of which there are others where one alone could be used only once. */
    static Optional<Map<String, Object>> of(Entity entity) {
        Optional<Map<String, Object>> checked = SampleValues.forChecks(entity);
        if (checked.isEmpty()) return checked;
        Set<String> varying = new HashSet<>();
        uniqueSets(entity)
                .map(columns -> withoutReferences(entity, columns))
                .filter(checked.get().keySet()::containsAll)
                .forEach(varying::addAll);
        return varying.isEmpty() ? checked : SampleValues.forChecks(entity, varying);
    }

    /** Two samples may refer to one row: what they refer to makes no difference. */
    private static List<String> withoutReferences(Entity entity, List<String> columns) {
        return columns.stream()
                .filter(name -> entity.columns().stream()
                        .noneMatch(column -> column.name().equals(name) && column.role() == Column.Role.REFERENCE))
                .toList();
    }

    /** Columns that have the same value in each sample, because of checks. */
    static Set<String> fixed(Entity entity) {
        Map<String, Object> checked = of(entity).orElse(Map.of());
        return checked.keySet().stream()
                .filter(column -> !(checked.get(column) instanceof Draw))
                .collect(Collectors.toSet());
    }

    /** Whether checks speak of all that is unique: the one value that is known could be used only once. */
    static boolean shareAll(Entity entity, Map<String, Object> checked) {
        return uniqueSets(entity)
                .anyMatch(columns -> columns.stream()
                        .allMatch(column -> checked.containsKey(column) && !(checked.get(column) instanceof Draw)));
    }

    private static Stream<List<String>> uniqueSets(Entity entity) {
        Stream<List<String>> columns =
                entity.columns().stream().filter(Column::unique).map(column -> List.of(column.name()));
        Stream<List<String>> indexes = entity.indexes().stream()
                .filter(index -> UniqueTestModel.isKnown(index, entity))
                .map(Index::columns);
        List<String> key = entity.keyColumns().stream().map(Column::name).toList();
        return Stream.of(columns, indexes, Stream.of(key)).flatMap(sets -> sets);
    }
}
