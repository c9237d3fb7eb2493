package dev.scaffold.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.scaffold.generator.output.FileContent;
import dev.scaffold.generator.output.Ownership;
import dev.scaffold.generator.output.WriteAction;
import dev.scaffold.generator.output.WriteAction.Conflict;
import dev.scaffold.generator.output.WritePlan;
import java.util.List;
import java.util.Optional;

/** The plan as unified diffs, which {@code git apply} and {@code patch -p1} understand. */
final class DiffPrinter {

    private static final int CONTEXT = 3;

    private DiffPrinter() {}

    /** Every file that would change or that is in conflict, scaffold's own notes left out. Empty when there is none. */
    static String print(WritePlan plan) {
        StringBuilder text = new StringBuilder();
        for (WriteAction action : plan.actions()) {
            if (action.ownership() == Ownership.STATE) continue;
            if (action.before().isPresent() || action.after().isPresent()) print(action, text);
        }
        return text.toString();
    }

    /** One file's. Empty when nothing changes. */
    static String print(String path, String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        StringBuilder text = new StringBuilder();
        UnifiedDiffUtils.generateUnifiedDiff("a/" + path, "b/" + path, old, DiffUtils.diff(old, now), CONTEXT)
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static void print(WriteAction action, StringBuilder text) {
        Optional<String> before = action.before().map(FileContent::text);
        Optional<String> after = action.after().map(one -> one.replace("\r\n", "\n"));
        List<String> old = lines(before);
        String from = before.isPresent() ? "a/" + action.path() : "/dev/null";
        String to = after.isPresent() ? "b/" + action.path() : "/dev/null";
        if (action instanceof Conflict) text.append("# edited by hand: what scaffold would make of it\n");
        UnifiedDiffUtils.generateUnifiedDiff(from, to, old, DiffUtils.diff(old, lines(after)), CONTEXT)
                .forEach(line -> text.append(line).append('\n'));
    }

    private static List<String> lines(Optional<String> text) {
        return text.map(one -> one.lines().toList()).orElse(List.of());
    }
}
