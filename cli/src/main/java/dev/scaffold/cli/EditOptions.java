package dev.scaffold.cli;

import picocli.CommandLine.Option;

/** What the commands that edit the schema share. */
final class EditOptions {

    @Option(names = "--dry-run", description = "Write nothing; say what would change.")
    boolean dryRun;

    @Option(names = "--diff", description = "Write nothing; print what would change as a unified diff.")
    boolean diff;

    @Option(names = "--generate", description = "Run scaffold generate afterwards.")
    boolean generate;

    @Option(names = "--no-generate", description = "Do not ask whether to; without a terminal nothing asks.")
    boolean noGenerate;
}
