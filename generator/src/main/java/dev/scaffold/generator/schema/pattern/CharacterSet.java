package dev.scaffold.generator.schema.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters, by ranges of code points.
 *
 * @param negated all others are meant
 */
record CharacterSet(List<Range> ranges, boolean negated) {

    /** From {@code first} to {@code last}, both included. */
    record Range(int first, int last) {}

    /** Every character. */
    static final CharacterSet ALL = new CharacterSet(List.of(), true);

    private static final String USUAL = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    CharacterSet {
        ranges = List.copyOf(ranges);
    }

    static CharacterSet of(int character) {
        return new CharacterSet(List.of(new Range(character, character)), false);
    }

    private boolean contains(int character) {
        boolean listed = ranges.stream().anyMatch(range -> range.first() <= character && character <= range.last());
        return listed != negated;
    }

    /** Some of its characters, in a fixed order: letters and digits where it has any. */
    List<Integer> examples() {
        List<Integer> usual = USUAL.chars().filter(this::contains).boxed().toList();
        if (!usual.isEmpty()) return usual;
        List<Integer> others = new ArrayList<>();
        for (int character = ' '; character < 127; character++) if (contains(character)) others.add(character);
        if (others.isEmpty() && !negated && !ranges.isEmpty())
            others.add(ranges.get(0).first());
        return others;
    }
}
