package dev.scaffold.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs migrations. */
@Command(
        name = "migrate",
        description = "Run the migrations of src/main/resources/db/changelog on a database.",
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        subcommands = {
            MigrateUpCommand.class,
            MigrateDownCommand.class,
            MigrateStatusCommand.class,
            MigrateSqlCommand.class
        })
final class MigrateCommand extends ProjectCommand {

    @Spec
    @Nullable
    CommandSpec spec;

    /** Without a command: the help, as a mistake. */
    @Override
    public Integer call() {
        Objects.requireNonNull(spec).commandLine().usage(root().environment().err());
        return ExitCode.FAILED;
    }
}
