package dev.scaffold.cli;

import dev.scaffold.generator.Scaffold;
import dev.scaffold.generator.ScaffoldRequest;
import dev.scaffold.generator.ScaffoldResult;
import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.diagnostic.Severity;
import dev.scaffold.generator.edit.EditRefused;
import dev.scaffold.generator.edit.Edited;
import dev.scaffold.generator.format.Fragments;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.output.FileReplacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** From the schema on disk to a changed one: the change is made, the result is checked, and only then written. */
final class SchemaChange {

    private static final int SHOWN = 20;

    private final ScaffoldCommand root;
    private final EditOptions options;
    private final Workspace workspace;
    private final Console console;

    SchemaChange(ScaffoldCommand root, EditOptions options) {
        this.root = root;
        this.options = options;
        this.workspace = Workspace.of(root.directory(), root.schema());
        this.console = root.console();
    }

    /** What changes a text. */
    interface Change {
        Edited apply(String text) throws IOException;
    }

    Workspace workspace() {
        return workspace;
    }

    /** @param done for a person: {@code entity Author added} */
    int make(String done, Change change) throws Exception {
        byte[] before = workspace.schema();
        ScaffoldResult readable = Scaffold.read(workspace.schemaName(), before);
        if (readable.diagnostics().hasErrors()) return new Report(console).refused(readable);
        String text = readable.sources().get(0).text();
        Edited edited = edit(text, change);
        byte[] after = edited.text().getBytes(StandardCharsets.UTF_8);
        ScaffoldResult result = validate(workspace, after);
        if (hasErrors(workspace, after, result)) return new Report(console).refused(result);
        String diff = DiffPrinter.print(workspace.schemaName(), text, edited.text());
        if (options.diff) console.data(diff);
        if (!options.diff && !options.dryRun) {
            FileReplacement.replace(workspace.schemaFile(), before, edited.text());
            console.done(workspace.schemaName() + ": " + done);
        }
        if (!options.diff) show(diff);
        edited.notes().forEach(note -> console.say("  Look at " + note));
        Fragments.of(text)
                .forEach(file -> console.say("  Look at " + file + ": only " + workspace.schemaName() + " is changed"));
        if (options.diff || options.dryRun) {
            console.say("Nothing written.");
            return ExitCode.OK;
        }
        return next(result.diagnostics().hasErrors());
    }

    private static Edited edit(String text, Change change) throws IOException {
        try {
            return change.apply(text);
        } catch (EditRefused refused) {
            Problem problem = switch (refused.reason()) {
                case UNKNOWN -> Problem.E840;
                case TAKEN -> Problem.E841;
                case NO_NAME -> Problem.E842;
                case WRITTEN_OTHERWISE -> Problem.E843;
            };
            throw Failure.of(
                    problem,
                    refused.getMessage(),
                    refused.hint().map(hint -> new String[] {hint}).orElse(new String[0]));
        }
    }

    static ScaffoldResult validate(Workspace workspace, byte[] schema) throws IOException {
        return Scaffold.validate(new ScaffoldRequest(
                workspace.schemaName(),
                schema,
                ProjectCommand.defaults(workspace),
                MigrationHistory.none(),
                Set.of(),
                Optional.empty(),
                workspace.included(schema)));
    }

    /**
     * Whether the schema is wrong. What the language has and this version does not make is no error here, and where there is such, what
     * refers to it may look like one: then only what cannot be read counts.
     */
    static boolean hasErrors(Workspace workspace, byte[] schema, ScaffoldResult result) {
        Diagnostics diagnostics = result.diagnostics();
        boolean notYet = diagnostics.contains(DiagnosticCode.E900) && !diagnostics.contains(DiagnosticCode.E114);
        if (!notYet) return diagnostics.hasErrors();
        return Scaffold.read(workspace.schemaName(), schema).diagnostics().sorted().stream()
                .anyMatch(one -> one.code() != DiagnosticCode.E900 && one.severity() == Severity.ERROR);
    }

    /** The changed lines. */
    private void show(String diff) {
        List<String> lines = diff.lines()
                .filter(line -> line.matches("(?s)[-+](?!--|\\+\\+).*"))
                .toList();
        UnaryOperator<String> shown = line -> ("    " + line.charAt(0) + " " + line.substring(1)).stripTrailing();
        lines.stream().limit(SHOWN).map(shown).forEach(console::say);
        if (lines.size() > SHOWN) console.say("    … and " + (lines.size() - SHOWN) + " more");
    }

    /** @param notYet whether the schema says what this version cannot make */
    private int next(boolean notYet) throws Exception {
        boolean ask = !options.noGenerate && !notYet;
        boolean wanted = options.generate || ask && console.confirm("Run scaffold generate now?");
        if (wanted) {
            GenerateCommand generate = new GenerateCommand();
            generate.parent = root;
            return generate.call();
        }
        console.next(
                List.of(notYet ? "scaffold validate    # not all of it can be generated yet" : "scaffold generate"));
        return ExitCode.OK;
    }
}
