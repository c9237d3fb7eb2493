package dev.scaffold.generator.schema.pattern;

import dev.scaffold.generator.schema.pattern.PatternNode.Choice;
import dev.scaffold.generator.schema.pattern.PatternNode.One;
import dev.scaffold.generator.schema.pattern.PatternNode.Repeat;
import dev.scaffold.generator.schema.pattern.PatternNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds texts that match a pattern: for each position the characters that may stand there, whatever stands at others. */
final class PatternSample {

    /** As many different texts are enough. */
    private static final double PLENTY = 1e9;

    private static final int MOST_REPEATED = 12;
    private static final int LONGEST = 1_000;

    private final int repeated;

    private PatternSample(int repeated) {
        this.repeated = repeated;
    }

    /** Of {@code least} to {@code most} characters; empty when none is found. */
    static Optional<List<List<Integer>>> of(TextPattern pattern, int least, int most) {
        Optional<List<List<Integer>>> best = Optional.empty();
        for (int repeated = 0; repeated <= MOST_REPEATED; repeated++) {
            List<List<Integer>> positions = new PatternSample(repeated).positions(pattern.tree());
            boolean fits = positions.size() >= least && positions.size() <= Math.min(most, LONGEST);
            if (!fits || positions.contains(List.<Integer>of()) || !matches(pattern, positions)) continue;
            best = Optional.of(positions);
            if (count(positions) >= PLENTY) break;
        }
        return best;
    }

    private List<List<Integer>> positions(PatternNode node) {
        if (node instanceof One one) return List.of(one.set().examples());
        if (node instanceof Choice choice) return positions(choice.branches().get(0));
        List<List<Integer>> positions = new ArrayList<>();
        if (node instanceof Sequence sequence) {
            sequence.parts().forEach(part -> positions.addAll(positions(part)));
        } else if (node instanceof Repeat repeat) {
            int times = (int) Math.min(repeat.most(), (long) repeat.least() + repeated);
            List<List<Integer>> part = positions(repeat.part());
            if ((long) times * part.size() > LONGEST) times = repeat.least();
            IntStream.range(0, times).forEach(time -> positions.addAll(part));
        }
        return positions;
    }

    private static double count(List<List<Integer>> positions) {
        return positions.stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
    }

    /** The first and the last of them, which is not a matter of course behind a look ahead. */
    private static boolean matches(TextPattern pattern, List<List<Integer>> positions) {
        StringBuilder first = new StringBuilder();
        StringBuilder last = new StringBuilder();
        for (List<Integer> position : positions) {
            first.appendCodePoint(position.get(0));
            last.appendCodePoint(position.get(position.size() - 1));
        }
        return pattern.matches(first.toString()) && pattern.matches(last.toString());
    }
}
