package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Schema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans the way from what earlier runs left to what the schema says now. */
public final class MigrationPlanner {

    private MigrationPlanner() {}

    /**
     * The plan for every database that scaffold knows, whichever the project lists: one that is added later finds a whole
     * history.
     *
     * @param confirmed consent by name to lose data: {@code Book.pages}, {@code Book}, {@code Book.tags}, {@code
     *     Status.retired}
     * @param slug name for a new migration file; empty = derived from the changes
     * @throws UnreadableHistoryException when the history cannot be understood
     */
    public static MigrationPlan plan(
            MigrationHistory history, Schema schema, Set<String> confirmed, Optional<String> slug) {
        MigrationFiles files = new MigrationFiles(history);
        SchemaSnapshot before = files.snapshot();
        SchemaSnapshot after = SnapshotBuilder.of(schema);
        List<SchemaChange> changes = SchemaDiffer.diff(before, after);
        List<ChangeNote> notes = ChangeNotes.of(before, after, changes);
        List<Finding> findings = ConsentRules.findings(changes, confirmed);
        if (!findings.isEmpty()) {
            return new MigrationPlan(notes, findings, files.all(), files.newestPath(), 0, true, false);
        }
        Map<Database, List<Step>> steps = steps(before, after);
        List<Step> all = steps.values().stream().flatMap(List::stream).toList();
        boolean first = files.newestPath().isEmpty();
        if (first || !all.isEmpty()) files.append(steps, slug.map(Slug::of).orElse(first ? "initial" : Slug.of(notes)));
        files.snapshot(after);
        boolean reversible = all.stream().allMatch(step -> step.irreversible().isEmpty());
        boolean drops = changes.stream()
                .anyMatch(change -> change instanceof SchemaChange.DropTable
                        || change instanceof SchemaChange.DropColumn drop
                                && drop.column().generated().isEmpty());
        return new MigrationPlan(notes, findings, files.all(), files.newestPath(), all.size(), reversible, drops);
    }

    /**
     * The names that {@code confirmed} may hold in {@link #plan}: what the changes lose. Another one is a slip of the pen.
     *
     * @throws UnreadableHistoryException when the history cannot be understood
     */
    public static Set<String> consents(MigrationHistory history, Schema schema) {
        SchemaSnapshot before = new MigrationFiles(history).snapshot();
        return ConsentRules.names(SchemaDiffer.diff(before, SnapshotBuilder.of(schema)));
    }

    private static Map<Database, List<Step>> steps(SchemaSnapshot before, SchemaSnapshot after) {
        Map<Database, List<Step>> steps = new EnumMap<>(Database.class);
        for (Database database : Database.values()) {
            SchemaSnapshot from = before.on(database);
            SchemaSnapshot to = after.on(database);
            List<SchemaChange> changes = SchemaDiffer.diff(from, to);
            steps.put(
                    database,
                    switch (database) {
                        case POSTGRESQL -> PostgresqlSteps.of(from, to, changes);
                        case SQLITE -> SqliteSteps.of(from, to, changes);
                    });
        }
        return steps;
    }
}
