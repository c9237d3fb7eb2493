package dev.scaffold.runtime.mapping;

import java.util.regex.Pattern;

/**
 * A text that can be read only so often: a pattern that goes back and forth over it for ever, {@code (a+)+b} over many an
 * {@code a}, comes to an end. What a pattern cannot decide in that time does not match it.
 */
final class BoundedText implements CharSequence {

    private static final long READS = 1_000_000;
    private static final long READS_PER_CHARACTER = 100;

    /** Ends a search. */
    private static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("a pattern took too long", null, false, false);
        }
    }

    private final String text;
    private long left;

    private BoundedText(String text) {
        this.text = text;
        this.left = READS + READS_PER_CHARACTER * text.length();
    }

    /** Whether {@code pattern} matches all of {@code text}, found out within bounds. */
    static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(new BoundedText(text)).matches();
        } catch (Exhausted | StackOverflowError tooMuch) {
            // java.util.regex calls itself for each repetition of a group: a long text can be too deep for it.
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) throw new Exhausted();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
