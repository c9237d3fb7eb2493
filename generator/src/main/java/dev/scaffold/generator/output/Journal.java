package dev.scaffold.generator.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run is about to do, so that the next run can finish it. It lies beside the staged files, and while it is there they count as
 * written.
 */
record Journal(List<Step> steps) {

    /** For "nothing" in the place of a hash or of a staged file's name. */
    static final String NONE = "-";

    /**
     * One path.
     *
     * @param before the hash of what stood there, or {@link #NONE}
     * @param after the hash of what will, or {@link #NONE}
     * @param staged the name of the staged file, or {@link #NONE}
     */
    record Step(String before, String after, String staged, String path) {}

    String print() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(step.before()).append(' ').append(step.after()).append(' ');
            text.append(step.staged()).append(' ').append(step.path()).append('\n');
        }
        return text.toString();
    }

    static Journal parse(String text) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] words = line.split(" ", 4);
            if (words.length != 4) throw new IOException("the journal of the last run cannot be read: " + line);
            steps.add(new Step(words[0], words[1], words[2], words[3]));
        }
        return new Journal(steps);
    }
}
