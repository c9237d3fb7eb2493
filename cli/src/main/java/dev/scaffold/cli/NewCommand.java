package dev.scaffold.cli;

import dev.scaffold.generator.Scaffold;
import dev.scaffold.generator.ScaffoldRequest;
import dev.scaffold.generator.ScaffoldResult;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.output.PlanWriter;
import dev.scaffold.generator.output.WritePlan;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.PackageNames;
import dev.scaffold.generator.schema.Project;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a service. */
@Command(
        name = "new",
        description = "Make a complete service: schema, build file, code, tests and migrations.",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class NewCommand extends ProjectCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "Where; the current directory unless said otherwise. What stands there is kept.")
    @Nullable
    Path target;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            converter = StyleWord.class,
            description = "session (plain entities, a unit of work) or active-record (entities that save themselves).")
    @Nullable
    Style style;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            split = ",",
            converter = DatabaseWord.class,
            description = "sqlite, postgresql, or both with a comma; the first is what a bare start uses.")
    @Nullable
    List<Database> databases;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "The Java package of the entities: com.acme.bookshop")
    @Nullable
    String packageName;

    @Option(names = "--verify", description = "Build the service and run its tests with Maven.")
    boolean verify;

    @Option(names = "--dry-run", description = "Write nothing; list the files that would be made.")
    boolean dryRun;

    @Override
    public Integer call() throws Exception {
        long start = now();
        check();
        Path directory = target == null
                ? root().directory()
                : root().directory().resolve(target).normalize();
        Workspace workspace = Workspace.of(directory, Optional.empty());
        MavenBuild maven = verify ? MavenBuild.find(root().environment(), console()) : null;
        refuseHome(workspace);
        if (PlanWriter.isInterrupted(workspace.project())) locked(workspace, () -> ExitCode.OK);
        refuseProject(workspace);
        NewSchema schema = NewSchema.of(workspace, root(), this::fit, () -> Scaffold.starterSchema(wishes(workspace)));
        int wrong = places(workspace, schema);
        if (wrong != ExitCode.OK) return wrong;
        Generation generation = new Generation(workspace, defaults(workspace));
        Generation.Writing writing = new Generation.Writing(Set.of(Workspace.SCHEMA), true);
        Generation.Outcome outcome = Progress.during(
                console(),
                "generating",
                () -> generation.plan(
                        schema.bytes(), Set.of(), Optional.empty(), writing, NewSchema.file(schema.bytes())));
        int obstacle = obstacles(outcome);
        if (obstacle == ExitCode.OK) refuseOtherProject(outcome.result());
        if (dryRun && outcome.plan().isPresent()) {
            new Report(console()).dryRun(outcome.plan().get());
            return obstacle;
        }
        if (obstacle != ExitCode.OK) {
            new Report(console()).nothingWritten();
            return obstacle;
        }
        WritePlan plan = outcome.plan().orElseThrow();
        locked(workspace, () -> {
            new PlanWriter(workspace.project()).write(plan);
            return ExitCode.OK;
        });
        tell(workspace, schema, outcome.result(), plan, start);
        return maven == null ? ExitCode.OK : maven.verify(workspace.root(), afterwards(plan));
    }

    /** Shows what is wrong with the schema as the user wrote it, with the places in their file, and tells the exit code. */
    private int places(Workspace workspace, NewSchema schema) throws IOException {
        if (!schema.completed()) return ExitCode.OK;
        ScaffoldResult written = Scaffold.validate(new ScaffoldRequest(
                schema.name(),
                schema.written(),
                said(workspace),
                MigrationHistory.none(),
                Set.of(),
                Optional.empty(),
                workspace.included(schema.written())));
        return written.diagnostics().hasErrors() ? new Report(console()).refused(written) : ExitCode.OK;
    }

    private List<String> afterwards(WritePlan plan) {
        List<String> next = new ArrayList<>(new Report(console()).samplesByHand(plan));
        next.add("edit " + place("schema.yaml") + ", then: " + cd() + "scaffold generate");
        return next;
    }

    private String place(String path) {
        return target == null ? path : target + "/" + path;
    }

    private void check() {
        Optional<String> problem = Optional.ofNullable(packageName).flatMap(PackageNames::problem);
        if (problem.isPresent()) {
            throw Failure.of(
                    Problem.E820,
                    "--package=" + packageName + " cannot be the package: " + problem.get(),
                    "for example --package=com.acme.bookshop");
        }
        if (databases != null && Set.copyOf(databases).size() < databases.size()) {
            throw Failure.of(Problem.E820, "--database names one database twice");
        }
    }

    /** Nobody means to strew a project over these. */
    private void refuseHome(Workspace workspace) {
        String home = root().environment().variables().getOrDefault("HOME", "");
        boolean atHome = !home.isEmpty()
                && workspace.root().equals(Path.of(home).toAbsolutePath().normalize());
        if (!atHome && workspace.root().getParent() != null) return;
        throw Failure.of(
                Problem.E820,
                "a project in " + workspace.root() + " itself is refused",
                "name a directory: scaffold new bookshop");
    }

    private void refuseProject(Workspace workspace) throws Exception {
        if (workspace.manifest().isEmpty()) return;
        throw Failure.of(Problem.E813, workspace.root() + " is a scaffold project already", cd() + "scaffold generate");
    }

    private SchemaDefaults wishes(Workspace workspace) {
        if (style == null) {
            throw Failure.of(
                    Problem.E820,
                    "no style is chosen",
                    "--style=session          plain entities, a unit of work, mappers",
                    "--style=active-record    entities that save themselves, managers, querysets");
        }
        return said(workspace);
    }

    /** What the command line says. */
    private SchemaDefaults said(Workspace workspace) {
        return new SchemaDefaults(
                workspace.directoryName(),
                Optional.ofNullable(packageName),
                Optional.ofNullable(style),
                Optional.ofNullable(databases).orElse(List.of()));
    }

    /** A schema that was there before, with what the command line says and the name that the project has from now on. */
    private String fit(String text, String projectName) {
        String fitted = text;
        if (databases != null) {
            String list = databases.stream().map(Database::word).collect(Collectors.joining(", ", "[", "]"));
            fitted = ProjectSection.with(fitted, "databases", list);
        }
        if (style != null) fitted = ProjectSection.with(fitted, "style", style.word());
        if (packageName != null) fitted = ProjectSection.with(fitted, "package", packageName);
        if (ProjectSection.value(fitted, "name").isEmpty()) {
            fitted = ProjectSection.with(fitted, "name", projectName);
        }
        return fitted;
    }

    /** The schema is the only place that later runs read, so it has to say what the command line said. */
    private void refuseOtherProject(ScaffoldResult result) {
        Project project = result.schema().orElseThrow().project();
        if (style != null && style != project.style()) refuse("style", style.word());
        if (packageName != null && !packageName.equals(project.packageName())) refuse("package", packageName);
        if (databases != null && !databases.equals(project.databases())) {
            refuse("databases", databases.stream().map(Database::word).toList().toString());
        }
    }

    private static void refuse(String key, String value) {
        throw Failure.of(
                Problem.E820,
                "schema.yaml says something else than the command line",
                "write under project: in schema.yaml     " + key + ": " + value);
    }

    private void tell(Workspace workspace, NewSchema schema, ScaffoldResult result, WritePlan plan, long start) {
        List<String> names = result.schema().orElseThrow().entities().stream()
                .map(Entity::name)
                .toList();
        String some = String.join(", ", names.subList(0, Math.min(2, names.size()))) + (names.size() > 2 ? ", …" : "");
        String name = result.schema().orElseThrow().project().name();
        new Report(console())
                .made(name, plan, schema.note() + " (" + some + ")", console().seconds(start));
        if (verify) return;
        List<String> next = new ArrayList<>();
        next.add(cd() + "mvn verify     # embedded databases, nothing to install");
        next.addAll(new Report(console()).samplesByHand(plan));
        next.add("edit schema.yaml, then: scaffold generate");
        console().next(next);
    }

    private String cd() {
        return target == null ? "" : "cd " + quoted(target.toString()) + " && ";
    }

    /** As a shell takes it. */
    private static String quoted(String path) {
        return path.matches("[\\w./+@:~-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    /** The word after {@code --style}. */
    static final class StyleWord implements ITypeConverter<Style> {
        @Override
        public Style convert(String word) {
            List<String> known = Arrays.stream(Style.values()).map(Style::word).toList();
            return Words.find(word, "style", known, name -> Style.of(name).orElseThrow());
        }
    }

    /** A word after {@code --database}. */
    static final class DatabaseWord implements ITypeConverter<Database> {
        @Override
        public Database convert(String word) {
            List<String> known =
                    Arrays.stream(Database.values()).map(Database::word).toList();
            return Words.find(word, "database", known, name -> Database.of(name).orElseThrow());
        }
    }
}
