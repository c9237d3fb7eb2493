package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the last run called things: {@code Book}, {@code Book.title}, {@code Status.draft}. */
public final class MigratedNames {

    private MigratedNames() {}

    /**
     * Empty when there was no run yet.
     *
     * @throws UnreadableHistoryException when the history cannot be understood
     */
    public static Optional<Set<String>> of(MigrationHistory history) {
        if (!history.files().containsKey(MigrationHistory.SNAPSHOT)) return Optional.empty();
        Set<String> names = new TreeSet<>();
        for (Table table : new MigrationFiles(history).snapshot().tables()) {
            names.add(
                    table.member().map(member -> table.entity() + "." + member).orElse(table.entity()));
            if (table.member().isPresent()) continue;
            for (TableColumn column : table.columns()) {
                names.add(table.entity() + "." + column.member());
                if (column.type().single() instanceof FieldType.Enumeration one) add(one.type(), names);
            }
        }
        return Optional.of(names);
    }

    private static void add(EnumType type, Set<String> names) {
        type.constants().forEach(constant -> names.add(type.name() + "." + constant.name()));
    }
}
