package dev.scaffold.generator.migration;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What earlier runs left.
 *
 * @param files path relative to the project's root, with {@code /} → text: {@link #SNAPSHOT} and everything under {@link
 *     #CHANGELOG}
 */
public record MigrationHistory(SortedMap<String, String> files) {

    /** The model as of the last run. */
    public static final String SNAPSHOT = ".scaffold/snapshot.json";

    /** The folder of the migrations, with {@code /} at its end. */
    public static final String CHANGELOG = "src/main/resources/db/changelog/";

    public MigrationHistory {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Of a project that was never generated. */
    public static MigrationHistory none() {
        return new MigrationHistory(new TreeMap<>());
    }
}
