package dev.scaffold.generator.schema.pattern;

import java.util.List;

/** A part of a pattern. */
sealed interface PatternNode {

    /** One character out of {@code set}. */
    record One(CharacterSet set) implements PatternNode {}

    record Sequence(List<PatternNode> parts) implements PatternNode {

        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    record Choice(List<PatternNode> branches) implements PatternNode {

        public Choice {
            branches = List.copyOf(branches);
        }
    }

    /** {@code part} from {@code least} to {@code most} times. */
    record Repeat(PatternNode part, int least, int most) implements PatternNode {

        /** No upper limit. */
        static final int ANY = Integer.MAX_VALUE;
    }

    /** What must follow, or must not, and takes no character. */
    record Ahead() implements PatternNode {}
}
