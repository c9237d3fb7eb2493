package dev.scaffold.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs migrations. */
@Command(
        name = "migrate",
        description = "Run the migrations of src/main/resources/db/changelog on a database.%n",
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

    /** Without a command: the help, as a mistake. */
    @Override
    public Integer call() {
        CommandLine.usage(this, root().environment().err(), root().colours());
        return ExitCode.FAILED;
    }
}
