package dev.scaffold.generator.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/** Merges two changed versions of a text line by line, as git does. */
final class LineMerge {

    private LineMerge() {}

    /**
     * The outcome.
     *
     * @param text both changes; empty when they meet in the same lines
     * @param line where the first conflict begins in {@code ours}, from 1; 0 without one
     */
    record Outcome(Optional<String> text, int line) {}

    static Outcome merge(String base, String ours, String theirs) {
        MergeResult<Lines> result = new MergeAlgorithm(new HistogramDiff())
                .merge(new ByText(), Lines.of(base), Lines.of(ours), Lines.of(theirs));
        StringBuilder text = new StringBuilder();
        for (MergeChunk chunk : result) {
            if (chunk.getConflictState() == MergeChunk.ConflictState.FIRST_CONFLICTING_RANGE) {
                return new Outcome(Optional.empty(), chunk.getBegin() + 1);
            }
            List<String> lines =
                    result.getSequences().get(chunk.getSequenceIndex()).lines();
            lines.subList(chunk.getBegin(), chunk.getEnd()).forEach(text::append);
        }
        return new Outcome(Optional.of(text.toString()), 0);
    }

    /** Lines with their ends, so that a last line without one is another line. */
    private static final class Lines extends Sequence {

        private final List<String> lines;

        private Lines(List<String> lines) {
            this.lines = lines;
        }

        static Lines of(String text) {
            List<String> lines = new ArrayList<>();
            int start = 0;
            while (start < text.length()) {
                int end = text.indexOf('\n', start);
                int next = end < 0 ? text.length() : end + 1;
                lines.add(text.substring(start, next));
                start = next;
            }
            return new Lines(lines);
        }

        List<String> lines() {
            return lines;
        }

        @Override
        public int size() {
            return lines.size();
        }
    }

    private static final class ByText extends SequenceComparator<Lines> {

        @Override
        public boolean equals(Lines a, int ai, Lines b, int bi) {
            return a.lines().get(ai).equals(b.lines().get(bi));
        }

        @Override
        public int hash(Lines sequence, int index) {
            return sequence.lines().get(index).hashCode();
        }
    }
}
