package dev.scaffold.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** Applies what is pending. */
@Command(
        name = "up",
        description = "Apply the pending changesets; prints the id of each.",
        optionListHeading = "%nOptions:%n")
final class MigrateUpCommand extends DatabaseCommand {

    @Override
    public Integer call() throws Exception {
        long start = now();
        List<String> applied =
                MigrationRun.of(console(), requiredUrl(), resources()).up();
        applied.forEach(id -> console().data(id + "\n"));
        if (applied.isEmpty()) console().say("Nothing to do: the database is up to date");
        else
            console()
                    .done(Console.count(applied.size(), "changeset") + " applied in "
                            + console().seconds(start));
        return ExitCode.OK;
    }
}
