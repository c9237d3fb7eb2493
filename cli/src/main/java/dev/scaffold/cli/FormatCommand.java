package dev.scaffold.cli;

import dev.scaffold.generator.Scaffold;
import dev.scaffold.generator.ScaffoldResult;
import dev.scaffold.generator.edit.AppliedRenames;
import dev.scaffold.generator.format.Fragments;
import dev.scaffold.generator.format.SchemaFormatter;
import dev.scaffold.generator.output.FileContent;
import dev.scaffold.generator.output.FileReplacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the schema in its one canonical form. */
@Command(
        name = "fmt",
        description = "Write schema.yaml in its one canonical form; comments are kept.",
        optionListHeading = "%nOptions:%n")
final class FormatCommand extends ProjectCommand {

    @Option(names = "--check", description = "Write nothing; exit 4 when a file is not formatted. For CI.")
    boolean check;

    @Option(names = "--prune", description = "Delete each was: that the migrations no longer need.")
    boolean prune;

    @Option(names = "--dry-run", description = "Write nothing; list the files that would change.")
    boolean dryRun;

    @Option(names = "--diff", description = "Write nothing; print what would change as a unified diff.")
    boolean diff;

    /** One file, as it stands and as it should. */
    private record Formatted(Path file, String name, byte[] before, String text, String after) {

        /** Whether bytes change: line ends stay, where they are the same everywhere. */
        boolean changes() {
            String ends = FileContent.of(before).crlf() ? after.replace("\n", "\r\n") : after;
            return !Arrays.equals(before, ends.getBytes(StandardCharsets.UTF_8));
        }

        int line() {
            List<String> old = text.lines().toList();
            List<String> now = after.lines().toList();
            int line = 0;
            while (line < Math.min(old.size(), now.size()) && old.get(line).equals(now.get(line))) line++;
            return line + 1;
        }
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = workspace();
        byte[] schema = workspace.schema();
        ScaffoldResult result = SchemaChange.validate(workspace, schema);
        if (SchemaChange.hasErrors(workspace, schema, result)) return new Report(console()).refused(result);
        String text = result.sources().get(0).text();
        List<Formatted> files = new ArrayList<>();
        files.add(format(workspace, workspace.schemaFile(), workspace.schemaName(), schema, text));
        for (String included : Fragments.of(text)) {
            Path file = fragment(workspace, included);
            byte[] bytes = Files.readAllBytes(file);
            ScaffoldResult read = Scaffold.readFragment(included, bytes);
            if (read.diagnostics().hasErrors()) return new Report(console()).refused(read);
            files.add(format(
                    workspace, file, included, bytes, read.sources().get(0).text()));
        }
        List<Formatted> changed = files.stream().filter(Formatted::changes).toList();
        return check || dryRun || diff ? look(changed, files.size()) : write(changed, files.size());
    }

    private Formatted format(Workspace workspace, Path file, String name, byte[] bytes, String text)
            throws IOException {
        Set<String> applied = prune ? AppliedRenames.of(text, Scaffold.knownNames(workspace.history())) : Set.of();
        return new Formatted(file, name, bytes, text, SchemaFormatter.format(text, applied));
    }

    private static Path fragment(Workspace workspace, String included) {
        Path file = workspace.schemaFile().resolveSibling(included).normalize();
        if (!file.startsWith(workspace.root())) {
            throw Failure.of(Problem.E823, included + ": leads out of the project");
        }
        if (!Files.isRegularFile(file)) {
            throw Failure.of(Problem.E822, "there is no " + included, "include: in schema.yaml names it");
        }
        return file;
    }

    private int write(List<Formatted> changed, int files) throws IOException {
        for (Formatted one : changed) {
            FileReplacement.replace(one.file(), one.before(), one.after());
            console().done(one.name() + ": formatted");
        }
        if (changed.isEmpty()) nothing(files);
        return ExitCode.OK;
    }

    private int look(List<Formatted> changed, int files) {
        for (Formatted one : changed) {
            if (diff) console().data(DiffPrinter.print(one.name(), one.text(), one.after()));
            if (dryRun) console().data("update  " + one.name() + "\n");
        }
        if (changed.isEmpty()) {
            nothing(files);
            return ExitCode.OK;
        }
        if (!check) {
            console().say("Nothing written: " + Console.count(changed.size(), "file") + " would change");
            return ExitCode.OK;
        }
        console()
                .error(
                        Problem.E844,
                        Console.count(changed.size(), "file") + (changed.size() == 1 ? " is" : " are")
                                + " not formatted");
        changed.forEach(one -> console().detail("    " + one.name() + "    from line " + one.line() + " on"));
        console().fix(List.of("scaffold fmt" + (prune ? " --prune" : "")));
        return ExitCode.STALE;
    }

    private void nothing(int files) {
        console().say("Nothing to do: " + Console.count(files, "file") + " formatted");
    }
}
