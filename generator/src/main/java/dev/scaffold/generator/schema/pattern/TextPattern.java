package dev.scaffold.generator.schema.pattern;

import dev.scaffold.generator.schema.pattern.PatternNode.Choice;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A regular expression that the whole of a text matches, and that means the same in Java and in PostgreSQL.
 *
 * @param regex without {@code ^} at its begin and {@code $} at its end
 */
public record TextPattern(String regex) {

    private static final int LONGEST = 500;

    /** What is wrong with {@code text} as a pattern; empty when nothing is. */
    public static Optional<PatternProblem> problem(String text) {
        if (text.isEmpty()) {
            return Optional.of(
                    new PatternProblem(0, 0, "an empty pattern matches nothing but an empty text", "delete it"));
        }
        if (text.length() > LONGEST) {
            return Optional.of(new PatternProblem(
                    0, text.length(), "a pattern has at most " + LONGEST + " characters", "say less, or in a check"));
        }
        int skipped = text.startsWith("^") ? 1 : 0;
        try {
            new PatternParser(core(text)).parse();
            Pattern.compile(core(text));
            return Optional.empty();
        } catch (PatternProblem.Found found) {
            PatternProblem inside = found.problem();
            return Optional.of(new PatternProblem(
                    inside.from() + skipped, inside.to() + skipped, inside.message(), inside.hint()));
        }
    }

    /** Of a text without {@link #problem}. */
    public static TextPattern of(String text) {
        return new TextPattern(core(text));
    }

    private static String core(String text) {
        int from = text.startsWith("^") ? 1 : 0;
        boolean dollar = text.length() > from && text.endsWith("$") && !isEscaped(text, text.length() - 1);
        return text.substring(from, dollar ? text.length() - 1 : text.length());
    }

    private static boolean isEscaped(String text, int position) {
        int backslashes = 0;
        while (position - backslashes > 0 && text.charAt(position - backslashes - 1) == '\\') backslashes++;
        return backslashes % 2 == 1;
    }

    /** With its ends, for a search: as PostgreSQL takes it. */
    public String anchored() {
        return tree() instanceof Choice ? "^(?:" + regex + ")$" : "^" + regex + "$";
    }

    public boolean matches(String text) {
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
    }

    /**
     * Texts of {@code least} to {@code most} characters that match: for each position the characters that may stand there.
     * Empty when none is found.
     */
    public Optional<List<List<Integer>>> samples(int least, int most) {
        return PatternSample.of(this, least, most);
    }

    PatternNode tree() {
        return new PatternParser(regex).parse();
    }
}
