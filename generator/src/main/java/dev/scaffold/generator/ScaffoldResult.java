package dev.scaffold.generator;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.migration.MigrationPlan;
import dev.scaffold.generator.output.FileSet;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * What came of a run. Nothing has been written.
 *
 * @param sources the texts of the schema and of what it includes, for excerpts; the schema first
 * @param diagnostics every problem of the schema
 * @param schema empty when {@code diagnostics} has errors
 * @param plan empty when {@code diagnostics} has errors, or was not asked for
 * @param files every file of the project that scaffold knows; empty when something stands in the way: an error, or a
 *     finding of the plan
 */
public record ScaffoldResult(
        List<SourceFile> sources,
        Diagnostics diagnostics,
        Optional<Schema> schema,
        Optional<MigrationPlan> plan,
        FileSet files) {}
