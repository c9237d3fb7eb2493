package dev.scaffold.cli;

import dev.scaffold.generator.output.WriteAction.Conflict;
import dev.scaffold.generator.output.WriteAction.Conflict.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that a person has to decide about: what, where, and each way out. */
final class ConflictReport {

    private final Console console;

    ConflictReport(Console console) {
        this.console = console;
    }

    void print(List<Conflict> conflicts) {
        Map<Problem, List<Conflict>> byProblem = new LinkedHashMap<>();
        conflicts.forEach(one -> byProblem
                .computeIfAbsent(problem(one.cause()), p -> new ArrayList<>())
                .add(one));
        byProblem.forEach(this::print);
    }

    private static Problem problem(Cause cause) {
        return switch (cause) {
            case EDITED, EDITED_ORPHAN, MIGRATION_EDITED, MIGRATION_MISSING -> Problem.E806;
            case MERGE -> Problem.E807;
            case COLLISION -> Problem.E813;
        };
    }

    private void print(Problem problem, List<Conflict> conflicts) {
        int count = conflicts.size();
        console.error(
                problem,
                switch (problem) {
                    case E807 -> Console.count(count, "file") + " changed in the same lines by you and by scaffold";
                    case E813 -> Console.count(count, "file") + (count == 1 ? " is" : " are") + " in the way";
                    default ->
                        Console.count(count, "generated file") + (count == 1 ? " was" : " were") + " edited by hand";
                });
        int width =
                conflicts.stream().mapToInt(one -> one.path().length()).max().orElse(0);
        for (Conflict one : conflicts) {
            String line = "    " + one.path() + " ".repeat(width - one.path().length()) + "    " + place(one);
            console.detail(line.stripTrailing());
        }
        console.fix(fixes(conflicts));
    }

    private static String place(Conflict conflict) {
        return switch (conflict.cause()) {
            case MIGRATION_MISSING -> "a migration, deleted";
            case MIGRATION_EDITED -> "a migration" + (conflict.line() > 0 ? ", line " + conflict.line() : "");
            case EDITED_ORPHAN -> "no longer generated";
            default -> conflict.line() > 0 ? "line " + conflict.line() : "";
        };
    }

    /** For the first few files by name; the rest is said once. */
    private static List<String> fixes(List<Conflict> conflicts) {
        List<String> lines = new ArrayList<>();
        for (Conflict one : conflicts.subList(0, Math.min(3, conflicts.size()))) {
            switch (one.cause()) {
                case EDITED -> {
                    one.home().ifPresent(home -> lines.add("move line " + one.line() + " to " + home + ", then"));
                    lines.add("scaffold generate --overwrite=" + one.path());
                }
                case EDITED_ORPHAN ->
                    lines.add("scaffold generate --overwrite=" + one.path() + "    # deletes it, with the edit");
                case MERGE -> {
                    lines.add("scaffold generate --diff    # shows both");
                    lines.add("scaffold generate --overwrite=" + one.path() + "    # gives up your change");
                }
                case MIGRATION_EDITED, MIGRATION_MISSING ->
                    lines.add("git checkout -- " + one.path() + "    # a migration is history: it is not made again");
                case COLLISION -> lines.add("move " + one.path() + " away, or use another directory");
            }
        }
        if (conflicts.size() > 3) lines.add("… and so for the other " + (conflicts.size() - 3));
        return lines;
    }
}
