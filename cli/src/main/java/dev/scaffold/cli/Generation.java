package dev.scaffold.cli;

import dev.scaffold.generator.Scaffold;
import dev.scaffold.generator.ScaffoldRequest;
import dev.scaffold.generator.ScaffoldResult;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.migration.UnreadableHistoryException;
import dev.scaffold.generator.output.BrokenManifest;
import dev.scaffold.generator.output.FileContent;
import dev.scaffold.generator.output.FileSet;
import dev.scaffold.generator.output.GeneratedFile;
import dev.scaffold.generator.output.Inputs;
import dev.scaffold.generator.output.Manifest;
import dev.scaffold.generator.output.WriteAction.Conflict;
import dev.scaffold.generator.output.WritePlan;
import dev.scaffold.generator.output.WritePlanner;
import dev.scaffold.generator.output.WriteRequest;
import dev.scaffold.generator.schema.SchemaDefaults;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** From what stands in a workspace to the plan of what to write; writes nothing. */
final class Generation {

    private final Workspace workspace;
    private final SchemaDefaults defaults;

    Generation(Workspace workspace, SchemaDefaults defaults) {
        this.workspace = workspace;
        this.defaults = defaults;
    }

    /**
     * What came of it.
     *
     * @param plan empty when the schema has errors or the migration needs a decision
     */
    record Outcome(ScaffoldResult result, Optional<WritePlan> plan) {}

    /** Whether hashes alone tell that there is nothing to do. Generates nothing. */
    boolean isUpToDate() throws IOException, BrokenManifest {
        if (!ToolVersion.tellsBuildsApart()) return false;
        String inputs = inputs(workspace.schema(), workspace.history());
        return Inputs.upToDate(inputs, workspace.manifest(), workspace.project());
    }

    /**
     * Generates and plans.
     *
     * @param own files to write beside the generated ones, in their place where the path is the same
     */
    Outcome plan(byte[] schema, Set<String> confirmed, Optional<String> slug, Writing writing, GeneratedFile... own)
            throws IOException, BrokenManifest {
        MigrationHistory history = workspace.history();
        ScaffoldResult result;
        try {
            result = Scaffold.generate(new ScaffoldRequest(
                    workspace.schemaName(), schema, defaults, history, confirmed, slug, workspace.included(schema)));
        } catch (UnreadableHistoryException e) {
            return broken(e);
        }
        boolean undecided =
                result.plan().filter(plan -> !plan.findings().isEmpty()).isPresent();
        if (result.diagnostics().hasErrors() || undecided) return new Outcome(result, Optional.empty());
        FileSet files = with(result.files(), List.of(own));
        WriteRequest request = new WriteRequest(
                ToolVersion.name(), inputs(schema, after(history, files)), writing.overwrite(), writing.fresh());
        Manifest manifest = workspace.manifest();
        return new Outcome(result, Optional.of(WritePlanner.plan(files, manifest, workspace.project(), request)));
    }

    /** A history that cannot be read is most often one that was edited, and then the files are known. */
    private Outcome broken(UnreadableHistoryException unreadable) throws IOException, BrokenManifest {
        Manifest manifest = workspace.manifest();
        List<Conflict> conflicts = WritePlanner.brokenMigrations(manifest, workspace.project());
        if (conflicts.isEmpty()) throw unreadable;
        ScaffoldResult nothing =
                new ScaffoldResult(List.of(), new Diagnostics(), Optional.empty(), Optional.empty(), FileSet.empty());
        return new Outcome(nothing, Optional.of(new WritePlan(List.copyOf(conflicts), manifest, manifest)));
    }

    /**
     * How the files meet the disk.
     *
     * @param overwrite as in {@link WriteRequest}
     * @param fresh as in {@link WriteRequest}
     */
    record Writing(Set<String> overwrite, boolean fresh) {}

    private static FileSet with(FileSet files, List<GeneratedFile> own) {
        List<String> paths = own.stream().map(GeneratedFile::path).toList();
        return FileSet.builder()
                .add(
                        "the generator",
                        files.files().stream()
                                .filter(file -> !paths.contains(file.path()))
                                .toList())
                .add("the command line", own)
                .build();
    }

    /** The history as the next run will find it, so that its hash of the inputs is this run's. */
    private static MigrationHistory after(MigrationHistory before, FileSet files) {
        TreeMap<String, String> after = new TreeMap<>(before.files());
        for (GeneratedFile file : files.files()) {
            boolean ofHistory =
                    file.path().equals(MigrationHistory.SNAPSHOT) || file.path().startsWith(MigrationHistory.CHANGELOG);
            if (ofHistory) after.put(file.path(), file.text());
        }
        return new MigrationHistory(after);
    }

    private String inputs(byte[] schema, MigrationHistory history) throws IOException {
        FileContent content = FileContent.of(schema);
        Inputs inputs = new Inputs(ToolVersion.fingerprint()).add("schema", content.hash());
        // The directory's name counts only where the schema says none: a clone elsewhere is the same project.
        boolean named = ProjectSection.value(content.text(), "name").isPresent();
        inputs.add("name", named ? "" : defaults.projectName());
        workspace.included(schema).texts().forEach((path, bytes) -> inputs.add("included " + path, bytes));
        history.files().forEach((path, text) -> inputs.add(path, text));
        return inputs.hash();
    }
}
