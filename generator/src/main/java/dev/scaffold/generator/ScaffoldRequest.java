package dev.scaffold.generator;

import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.syntax.IncludedFiles;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a run depends on: the same request makes the same result, byte for byte.
 *
 * @param schemaName how messages call the file: {@code schema.yaml}
 * @param schema its bytes, as they stand on the disk
 * @param defaults what the command line and the directory say
 * @param history the migrations of earlier runs
 * @param confirmed what may be destroyed, by name: {@code Book.pages}
 * @param slug the name for a new migration; empty to derive it from the changes
 * @param included the files that the schema includes: {@link Scaffold#included} says which
 */
public record ScaffoldRequest(
        String schemaName,
        byte[] schema,
        SchemaDefaults defaults,
        MigrationHistory history,
        Set<String> confirmed,
        Optional<String> slug,
        IncludedFiles included) {

    /** For a schema in one file. */
    public ScaffoldRequest(
            String schemaName,
            byte[] schema,
            SchemaDefaults defaults,
            MigrationHistory history,
            Set<String> confirmed,
            Optional<String> slug) {
        this(schemaName, schema, defaults, history, confirmed, slug, IncludedFiles.NONE);
    }
}
