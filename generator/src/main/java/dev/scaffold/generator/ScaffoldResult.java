package dev.scaffold.generator;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.migration.MigrationPlan;
import dev.scaffold.generator.output.FileSet;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.source.SourceFile;
import java.util.Optional;

/**
 * What came of a run. Nothing has been written.
 *
 * @param source the schema's text, for excerpts; empty when nothing was read
 * @param diagnostics every problem of the schema
 * @param schema empty when {@code diagnostics} has errors
 * @param plan empty when {@code diagnostics} has errors, or was not asked for
 * @param files every file of the project that scaffold knows; empty when something stands in the way: an error, or a
 *     finding of the plan
 */
public record ScaffoldResult(
        Optional<SourceFile> source,
        Diagnostics diagnostics,
        Optional<Schema> schema,
        Optional<MigrationPlan> plan,
        FileSet files) {}
