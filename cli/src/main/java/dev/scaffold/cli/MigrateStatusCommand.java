package dev.scaffold.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** Says what a database has and what it lacks. */
@Command(
        name = "status",
        description = "List the changesets that the database has, and those it would get.",
        optionListHeading = "%nOptions:%n")
final class MigrateStatusCommand extends DatabaseCommand {

    @Override
    public Integer call() throws Exception {
        MigrationRun run = MigrationRun.of(console(), requiredUrl(), resources());
        List<String> applied = run.applied();
        List<String> pending = run.pending();
        applied.forEach(id -> console().data("applied  " + id + "\n"));
        pending.forEach(id -> console().data("pending  " + id + "\n"));
        console().say(applied.size() + " applied, " + pending.size() + " pending");
        if (!pending.isEmpty()) console().next(List.of("scaffold migrate up"));
        return ExitCode.OK;
    }
}
