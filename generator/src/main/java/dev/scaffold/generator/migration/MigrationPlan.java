package dev.scaffold.generator.migration;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run does to the migrations.
 *
 * @param notes the changes, entity by entity in the order of the schema; empty when nothing changed
 * @param findings what stands in the way; unless this is empty, {@code files} are those of the history
 * @param files path relative to the project's root → full text: the snapshot and every migration file of ours, unchanged
 *     ones included
 * @param newest the path of the migration file that is still open
 * @param changesetsAdded for all databases together
 * @param reversible whether every changeset added can be rolled back
 * @param dropsData whether columns or tables go with their values, which a rollback brings back without them
 */
public record MigrationPlan(
        List<ChangeNote> notes,
        List<Finding> findings,
        SortedMap<String, String> files,
        Optional<String> newest,
        int changesetsAdded,
        boolean reversible,
        boolean dropsData) {

    public MigrationPlan {
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
