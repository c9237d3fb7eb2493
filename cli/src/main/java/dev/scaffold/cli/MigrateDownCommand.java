package dev.scaffold.cli;

import dev.scaffold.generator.diagnostic.NearestWord;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes back what was applied last. */
@Command(
        name = "down",
        description = "Roll back the changeset that was applied last, or as many as named; prints the id of each.",
        optionListHeading = "%nOptions:%n")
final class MigrateDownCommand extends DatabaseCommand {

    /** One or the other. */
    static final class Extent {

        @Option(names = "--count", paramLabel = "N", description = "How many changesets; 1 unless said otherwise.")
        int count = 1;

        @Option(names = "--to", paramLabel = "ID", description = "Everything that was applied after this changeset.")
        @Nullable
        String to;
    }

    @ArgGroup
    Extent extent = new Extent();

    @Override
    public Integer call() throws Exception {
        long start = now();
        if (extent.count < 1) throw Failure.of(Problem.E820, "--count must be at least 1");
        MigrationRun run = MigrationRun.of(console(), requiredUrl(), resources());
        List<String> applied = run.applied();
        int count = extent.to == null ? Math.min(extent.count, applied.size()) : after(extent.to, applied);
        if (count == 0) {
            console().say("Nothing to do: there is nothing to roll back");
            return ExitCode.OK;
        }
        List<String> rolledBack = run.down(count);
        rolledBack.forEach(id -> console().data(id + "\n"));
        console()
                .done(Console.count(rolledBack.size(), "changeset") + " rolled back in "
                        + console().seconds(start));
        return ExitCode.OK;
    }

    private static int after(String id, List<String> applied) {
        int index = applied.lastIndexOf(id);
        if (index < 0) {
            String[] fixes = NearestWord.to(id, applied)
                    .map(near -> new String[] {"did you mean " + near + "?"})
                    .orElse(new String[] {"scaffold migrate status lists them"});
            throw Failure.of(Problem.E820, "changeset " + id + " was not applied", fixes);
        }
        return applied.size() - index - 1;
    }
}
