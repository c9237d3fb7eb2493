// ${header}
package ${kit};

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Texts of a given form, for what a pattern limits. */
public final class SampleTexts {

    /** One character, or several to choose from, and how often. */
    private static final Pattern PART =
            Pattern.compile("(?:\\[(?<set>(?:\\\\.|[^\\]])+)]|(?<one>.))(?:\\{(?<times>\\d+)})?", Pattern.DOTALL);

    private static final Pattern RANGE = Pattern.compile("(\\\\.|.)(?:-(.))?", Pattern.DOTALL);

    private SampleTexts() {}

    /** A text of the form {@code shape}, {@code 97[89][0-9]{10}}: another one each time until all were there. */
    public static String like(String shape) {
        StringBuilder text = new StringBuilder();
        long number = Samples.number();
        Matcher parts = PART.matcher(shape);
        while (parts.find()) {
            int[] choices = choices(parts);
            int times = parts.group("times") == null ? 1 : Integer.parseInt(parts.group("times"));
            for (int i = 0; i < times; i++) {
                text.appendCodePoint(choices[(int) (number % choices.length)]);
                number /= choices.length;
            }
        }
        return text.toString();
    }

    private static int[] choices(Matcher part) {
        if (part.group("set") == null) return part.group("one").codePoints().toArray();
        return RANGE.matcher(part.group("set"))
                .results()
                .flatMapToInt(range -> range.group(2) == null
                        ? range.group(1).replaceFirst("^\\\\(?=.)", "").codePoints()
                        : IntStream.rangeClosed(
                                range.group(1).codePointAt(0), range.group(2).codePointAt(0)))
                .toArray();
    }
}
