package dev.scaffold.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** That each candidate gives the answers of the first one, and leaves the same behind. */
final class Comparison {

    private Comparison() {}

    /** @param written tells what writes have left, and clears it away */
    static void of(Workload workload, List<Child> children, Callable<String> written) throws Exception {
        List<String> expected = null;
        for (Child child : children) {
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < workload.checks(); i++) answers.add(child.answer(workload, i));
            if (workload.writes()) answers.add(written.call());
            if (expected == null) expected = answers;
            for (int i = 0; i < expected.size(); i++) {
                if (expected.get(i).equals(answers.get(i))) continue;
                throw new IllegalStateException(workload + " " + i + ": " + child.contestant.name() + " says\n"
                        + answers.get(i) + "\nand " + children.get(0).contestant.name() + "\n" + expected.get(i));
            }
        }
    }
}
