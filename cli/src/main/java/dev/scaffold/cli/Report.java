package dev.scaffold.cli;

import dev.scaffold.generator.ScaffoldResult;
import dev.scaffold.generator.diagnostic.DiagnosticFormatter;
import dev.scaffold.generator.migration.ChangeNote;
import dev.scaffold.generator.migration.Finding;
import dev.scaffold.generator.migration.MigrationPlan;
import dev.scaffold.generator.output.Ownership;
import dev.scaffold.generator.output.WriteAction;
import dev.scaffold.generator.output.WriteAction.Keep;
import dev.scaffold.generator.output.WritePlan;
import dev.scaffold.generator.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run has found and done, in words. */
final class Report {

    private final Console console;

    Report(Console console) {
        this.console = console;
    }

    /** The schema's errors and warnings. */
    void diagnostics(ScaffoldResult result) {
        if (result.diagnostics().count() == 0) return;
        DiagnosticFormatter formatter = new DiagnosticFormatter(result.sources(), console.colour());
        console.detail(formatter.format(result.diagnostics()).stripTrailing());
    }

    /** The errors of a schema that nothing is made of, and the exit code. */
    int refused(ScaffoldResult result) {
        diagnostics(result);
        nothingWritten();
        return ExitCode.of(result.diagnostics());
    }

    /** Why the migration needs a decision. */
    void findings(MigrationPlan plan) {
        for (Finding finding : plan.findings()) {
            console.error(finding.id(), finding.message());
            finding.wayOut().forEach(line -> console.detail("    " + line));
        }
    }

    void nothingWritten() {
        console.detail("Nothing written.");
    }

    /** The schema's size, and what changed in it since the last run. */
    void changes(String schemaName, Schema schema, MigrationPlan plan) {
        String enums = schema.enums().isEmpty()
                ? ""
                : ", " + Console.count(schema.enums().size(), "enum");
        console.say(schemaName + "  " + Console.count(schema.entities().size(), "entity") + enums);
        String entity = "";
        int members = width(plan.notes().stream().map(ChangeNote::member).toList());
        int descriptions =
                width(plan.notes().stream().map(ChangeNote::description).toList());
        for (ChangeNote note : plan.notes()) {
            if (note.member().isEmpty()) {
                entity = "";
                String line = "  " + note.sign() + " " + note.entity() + "  " + note.description() + "  "
                        + note.explanation();
                console.say(line.stripTrailing());
                continue;
            }
            if (!entity.equals(note.entity())) console.say("  " + note.entity());
            entity = note.entity();
            String line = "    " + note.sign() + " " + pad(note.member(), members) + "  "
                    + pad(note.description(), descriptions) + "  " + note.explanation();
            console.say(line.stripTrailing());
        }
    }

    /** After {@code generate} has written. */
    void written(WritePlan plan, Optional<MigrationPlan> migration, String time) {
        long deleted = plan.of(WriteAction.Delete.class).stream()
                .filter(action -> action.ownership() != Ownership.STATE)
                .count();
        long written = plan.changes().size() - deleted;
        console.done(Console.count(written, "file") + " written"
                + (deleted == 0 ? "" : ", " + deleted + " deleted")
                + ", " + unchanged(plan) + " unchanged (" + time + ")");
        migration.filter(one -> one.changesetsAdded() > 0).ifPresent(one -> {
            String path = one.newest().orElse("");
            String kept = one.dropsData() ? "yes, but dropped values do not come back" : "yes";
            console.say("    " + path.replaceFirst("^src/main/resources/", "") + "  "
                    + Console.count(one.changesetsAdded(), "changeset") + " added, rollback: "
                    + (one.reversible() ? kept : "no") + ", open");
        });
        kept(plan);
        if (console.verbose()) actions(plan);
    }

    /** Files that need a person's eye although they are left alone. */
    private void kept(WritePlan plan) {
        for (Keep keep : plan.of(Keep.class)) {
            if (keep.reason() == Keep.Reason.ORPHAN) {
                console.say("    " + keep.path()
                        + "  is yours, and the schema no longer asks for it: delete it, or make it compile without");
            }
        }
    }

    /** How many files stand as they should. */
    static long unchanged(WritePlan plan) {
        return plan.actions().stream()
                .filter(action -> action instanceof WriteAction.Unchanged || action instanceof Keep)
                .filter(action -> action.ownership() != Ownership.STATE)
                .count();
    }

    private void actions(WritePlan plan) {
        for (WriteAction action : plan.actions()) {
            boolean worthALine = !(action instanceof WriteAction.Unchanged) && action.ownership() != Ownership.STATE;
            if (worthALine) console.say("    " + verb(action) + "  " + action.path());
        }
    }

    /** One line for each path that would change, as data. */
    void dryRun(WritePlan plan) {
        StringBuilder text = new StringBuilder();
        for (WriteAction action : plan.changes()) {
            text.append(verb(action)).append("  ").append(action.path()).append('\n');
        }
        console.data(text.toString());
        kept(plan);
        console.say(
                plan.changes().isEmpty()
                        ? "Nothing to do: " + Console.count(unchanged(plan), "file") + " up to date"
                        : "Nothing written: " + Console.count(plan.changes().size(), "file") + " would change");
    }

    /** Six letters, so that paths stand below each other. */
    private static String verb(WriteAction action) {
        if (action instanceof WriteAction.Create) return "create";
        if (action instanceof WriteAction.Update) return "update";
        if (action instanceof WriteAction.Merge) return "merge ";
        if (action instanceof WriteAction.Delete) return "delete";
        if (action instanceof Keep) return "keep  ";
        return "same  ";
    }

    /** The files that {@code --check} finds out of date. */
    void stale(WritePlan plan) {
        List<WriteAction> stale = plan.changes();
        String verb = stale.size() == 1 ? " is stale" : " are stale";
        console.error(Problem.E812, Console.count(stale.size(), "file") + verb);
        int paths = width(stale.stream().map(WriteAction::path).toList());
        for (WriteAction action : stale) {
            console.detail("    " + pad(action.path(), paths) + "   " + reason(action));
        }
        console.fix(List.of("scaffold generate"));
    }

    private static String reason(WriteAction action) {
        if (action instanceof WriteAction.Create) return "is missing";
        if (action instanceof WriteAction.Delete) return "is no longer generated";
        return "the schema has changed";
    }

    /** What {@code new} made, by folder. */
    void made(String name, WritePlan plan, String schemaNote, String time) {
        List<String> paths = plan.changes().stream().map(WriteAction::path).toList();
        console.done(name + ": " + Console.count(paths.size(), "file") + " in " + time);
        console.say("    " + pad("schema.yaml", 32) + "  " + schemaNote);
        List<String> cells = new ArrayList<>();
        cell(cells, "src/main/generated/java", paths, 34, "generated");
        cell(cells, "src/main/java", paths, 16, "yours");
        cell(cells, "src/test/generated/java", paths, 34, "generated");
        cell(cells, "src/test/java", paths, 16, "yours");
        long migrations = paths.stream()
                .filter(path -> path.matches(".*/db/changelog/\\d.*"))
                .count();
        cells.add(pad("db/changelog", 34) + Console.count(migrations, "migration") + " (open)");
        for (int i = 0; i < cells.size(); i += 2) {
            String second = i + 1 < cells.size() ? "  " + cells.get(i + 1) : "";
            console.say(("    " + cells.get(i) + second).stripTrailing());
        }
        kept(plan);
        if (console.verbose()) actions(plan);
    }

    /** For each new entity of which scaffold knows no valid sample: where to say one. */
    List<String> samplesByHand(WritePlan plan) {
        return plan.of(WriteAction.Create.class).stream()
                .map(WriteAction::path)
                .filter(path -> path.startsWith("src/test/java/") && path.endsWith("Sample.java"))
                .map(path -> "edit " + path.substring(path.lastIndexOf('/') + 1)
                        + " in src/test/java: tests are skipped until it says a valid one")
                .toList();
    }

    private static void cell(List<String> cells, String folder, List<String> paths, int width, String kind) {
        long count =
                paths.stream().filter(path -> path.startsWith(folder + "/")).count();
        if (count > 0) cells.add(pad(folder, width) + pad(count + " " + kind, 16));
    }

    private static int width(List<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }
}
