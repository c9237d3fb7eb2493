package dev.scaffold.cli;

import dev.scaffold.generator.ScaffoldResult;
import dev.scaffold.generator.diagnostic.NearestWord;
import dev.scaffold.generator.migration.MigrationPlan;
import dev.scaffold.generator.migration.MigrationPlanner;
import dev.scaffold.generator.output.GeneratedFile;
import dev.scaffold.generator.output.Manifest;
import dev.scaffold.generator.output.PlanWriter;
import dev.scaffold.generator.output.WritePlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings everything up to date with the schema. */
@Command(
        name = "generate",
        aliases = "gen",
        description = "Bring code, tests and the open migration up to date with schema.yaml.",
        optionListHeading = "%nOptions:%n")
final class GenerateCommand extends ProjectCommand {

    @Option(
            names = "--check",
            description = "Write nothing; exit 4 when a file is out of date, 6 when one was edited. For CI.")
    boolean check;

    @Option(names = "--dry-run", description = "Write nothing; list the files that would change.")
    boolean dryRun;

    @Option(names = "--diff", description = "Write nothing; print what would change as a unified diff.")
    boolean diff;

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            split = ",",
            description = "Agree to lose the data of this entity or field, by name: --confirm Book.pages")
    Set<String> confirmed = new LinkedHashSet<>();

    @Option(
            names = "--overwrite",
            paramLabel = "PATH",
            split = ",",
            description = "Give up what was edited by hand in this file.")
    Set<String> overwrite = new LinkedHashSet<>();

    @Option(names = "--name", paramLabel = "SLUG", description = "A name for a new migration file: add-isbn")
    @Nullable
    String slug;

    @Override
    public Integer call() throws Exception {
        long start = now();
        Workspace workspace = workspace();
        byte[] schema = workspace.schema();
        if (slug != null && !slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw Failure.of(Problem.E820, "--name=" + slug + " is not a name: lower case, digits and hyphens");
        }
        if (check || dryRun || diff) return look(workspace, schema, start);
        // A run that has nothing to do writes nothing, not even the lock; nor does one whose schema is wrong.
        if (!PlanWriter.isInterrupted(workspace.project())) {
            boolean idle = overwrite.isEmpty() && new Generation(workspace, defaults(workspace)).isUpToDate();
            if (idle) return upToDate(workspace, start);
            ScaffoldResult checked = SchemaChange.validate(workspace, schema);
            if (checked.diagnostics().hasErrors()) return new Report(console()).refused(checked);
        }
        return locked(workspace, () -> write(workspace, schema, start));
    }

    private int write(Workspace workspace, byte[] schema, long start) throws Exception {
        Generation generation = new Generation(workspace, defaults(workspace));
        if (overwrite.isEmpty() && generation.isUpToDate()) return upToDate(workspace, start);
        tellOtherVersion(workspace.manifest());
        Generation.Outcome outcome = plan(workspace, generation, schema);
        int obstacle = obstacles(outcome);
        if (obstacle != ExitCode.OK) {
            new Report(console()).nothingWritten();
            return obstacle;
        }
        WritePlan plan = outcome.plan().orElseThrow();
        new PlanWriter(workspace.project()).write(plan);
        if (plan.changes().isEmpty()) return upToDate(workspace, start);
        tell(workspace, outcome, plan, start);
        return ExitCode.OK;
    }

    private Generation.Outcome plan(Workspace workspace, Generation generation, byte[] schema) throws Exception {
        Set<String> paths = overwrite(workspace);
        Generation.Writing writing = new Generation.Writing(paths, false);
        Generation.Outcome outcome = Progress.during(
                console(),
                "generating",
                () -> generation.plan(schema, confirmed, Optional.ofNullable(slug), writing, own(workspace, schema)));
        // The same command once more, after it has done its work, has nothing to refuse.
        boolean changed =
                outcome.result().plan().filter(plan -> !plan.notes().isEmpty()).isPresent();
        if (!confirmed.isEmpty() && changed && outcome.result().schema().isPresent()) {
            refuseUnknown(
                    confirmed,
                    MigrationPlanner.consents(
                            workspace.history(), outcome.result().schema().get()));
        }
        if (outcome.plan().isPresent()) refuseUnknown(paths, outcome.plan().get());
        return outcome;
    }

    /** The schema, so that the manifest goes on knowing it; empty when it stands under another name. */
    private static GeneratedFile[] own(Workspace workspace, byte[] schema) {
        boolean usual = workspace.schemaName().equals(Workspace.SCHEMA);
        return usual ? new GeneratedFile[] {NewSchema.file(schema)} : new GeneratedFile[0];
    }

    private void tell(Workspace workspace, Generation.Outcome outcome, WritePlan plan, long start) {
        Report report = new Report(console());
        Optional<MigrationPlan> migration = outcome.result().plan();
        boolean described = migration.isPresent() && outcome.result().schema().isPresent();
        if (described) {
            report.changes(workspace.schemaName(), outcome.result().schema().get(), migration.get());
        }
        report.written(plan, migration, console().seconds(start));
        List<String> next = new ArrayList<>();
        if (migration.filter(one -> one.changesetsAdded() > 0).isPresent()) {
            next.add("scaffold migrate sql                          # the SQL for each database");
        }
        next.addAll(report.samplesByHand(plan));
        next.add("mvn verify");
        console().next(next);
    }

    private int look(Workspace workspace, byte[] schema, long start) throws Exception {
        if (PlanWriter.isInterrupted(workspace.project())) {
            throw new Failure(
                    Problem.E808,
                    ExitCode.STALE,
                    "an earlier run was interrupted while it was writing",
                    "scaffold generate finishes it");
        }
        Generation generation = new Generation(workspace, defaults(workspace));
        if (overwrite.isEmpty() && generation.isUpToDate()) return upToDate(workspace, start);
        Generation.Outcome outcome = plan(workspace, generation, schema);
        int code = obstacles(outcome);
        if (outcome.plan().isEmpty()) return code;
        WritePlan plan = outcome.plan().get();
        if (diff) console().data(DiffPrinter.print(plan));
        if (dryRun) new Report(console()).dryRun(plan);
        if (!check) return code;
        if (plan.changes().isEmpty()) return code == ExitCode.OK ? upToDate(workspace, start) : code;
        new Report(console()).stale(plan);
        return code == ExitCode.OK ? ExitCode.STALE : code;
    }

    private int upToDate(Workspace workspace, long start) throws Exception {
        long files = workspace.manifest().entries().keySet().stream()
                .filter(path -> !path.startsWith(".scaffold/"))
                .count();
        console()
                .say("Nothing to do: " + Console.count(files, "file") + " up to date ("
                        + console().seconds(start) + ")");
        return ExitCode.OK;
    }

    private void tellOtherVersion(Manifest manifest) {
        boolean other = !manifest.isEmpty() && !manifest.version().equals(ToolVersion.name());
        if (other) {
            console()
                    .say("These files were made by scaffold " + manifest.version() + "; this is " + ToolVersion.name()
                            + ".");
        }
    }

    /** The paths after {@code --overwrite}, as the manifest writes them. */
    private Set<String> overwrite(Workspace workspace) {
        Set<String> paths = new LinkedHashSet<>();
        for (String one : overwrite) {
            Path place = root().environment().directory().resolve(one).normalize();
            boolean fromHere = place.startsWith(workspace.root()) && Files.exists(place);
            paths.add(fromHere ? workspace.root().relativize(place).toString().replace('\\', '/') : one);
        }
        return paths;
    }

    /** Consent to what is not lost is a slip of the pen, and what was meant is still without one. */
    private static void refuseUnknown(Set<String> names, Set<String> consents) {
        for (String name : names) {
            if (consents.contains(name)) continue;
            String near = NearestWord.to(name, List.copyOf(consents))
                    .map(word -> "did you mean --confirm=" + word + "?")
                    .orElse(
                            consents.isEmpty()
                                    ? "leave --confirm out: no data is lost by this change"
                                    : "what is lost: " + String.join(", ", consents));
            throw Failure.of(Problem.E820, "--confirm=" + name + " names nothing that this change would lose", near);
        }
    }

    private static void refuseUnknown(Set<String> paths, WritePlan plan) {
        Set<String> known = new LinkedHashSet<>();
        plan.actions().forEach(action -> known.add(action.path()));
        for (String path : paths) {
            if (!known.contains(path)) {
                throw Failure.of(Problem.E820, "--overwrite=" + path + " is not a file that scaffold writes");
            }
        }
    }
}
