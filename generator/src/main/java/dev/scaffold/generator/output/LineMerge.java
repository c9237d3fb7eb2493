package dev.scaffold.generator.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Merges two changed versions of a text line by line, as git does, but for one thing: where both only add lines at the same place,
 * both additions are kept, the user's first. That is what happens to a {@code pom.xml} when each adds a dependency at the end, and as each
 * addition closes what it opens, so do both.
 */
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
        Lines baseLines = Lines.of(base);
        Lines ourLines = Lines.of(ours);
        Lines theirLines = Lines.of(theirs);
        shareOurAdditions(baseLines, ourLines, theirLines);
        return merge(baseLines, ourLines, theirLines);
    }

    /** What both add at one place, ours becomes part of the base and of theirs, so that theirs alone is left as a change. */
    private static void shareOurAdditions(Lines base, Lines ours, Lines theirs) {
        EditList ourEdits = new HistogramDiff().diff(new ByText(), base, ours);
        EditList theirEdits = new HistogramDiff().diff(new ByText(), base, theirs);
        for (int i = ourEdits.size() - 1; i >= 0; i--) {
            Edit our = ourEdits.get(i);
            for (int j = theirEdits.size() - 1; j >= 0; j--) {
                Edit their = theirEdits.get(j);
                boolean bothAdd = our.getType() == Edit.Type.INSERT
                        && their.getType() == Edit.Type.INSERT
                        && our.getBeginA() == their.getBeginA();
                if (!bothAdd) continue;
                List<String> added = List.copyOf(ours.lines().subList(our.getBeginB(), our.getEndB()));
                if (added.equals(theirs.lines().subList(their.getBeginB(), their.getEndB()))) continue;
                base.lines().addAll(our.getBeginA(), added);
                theirs.lines().addAll(their.getBeginB(), added);
            }
        }
    }

    private static Outcome merge(Lines base, Lines ours, Lines theirs) {
        MergeResult<Lines> result = new MergeAlgorithm(new HistogramDiff()).merge(new ByText(), base, ours, theirs);
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
