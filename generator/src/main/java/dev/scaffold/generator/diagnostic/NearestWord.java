package dev.scaffold.generator.diagnostic;

import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known word with the fewest typing mistakes to what was written. */
public final class NearestWord {

    private NearestWord() {}

    /**
     * Empty when every known word is further away than a third of the word's length, and than one mistake; a word of one
     * letter is near to nothing.
     */
    public static Optional<String> to(String word, Iterable<String> known) {
        int limit = Math.min(Math.max(1, word.length() / 3), word.length() - 1);
        Optional<String> best = Optional.empty();
        for (String candidate : known) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), limit);
            if (distance <= limit) {
                best = Optional.of(candidate);
                limit = distance - 1;
            }
        }
        return best;
    }

    /** Insertions, deletions, replacements and swaps of neighbours; a number over {@code limit} when there are more. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit || a.length() > 100) return limit + 1;
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) cost[i][0] = i;
        for (int j = 0; j <= b.length(); j++) cost[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
        return cost[a.length()][b.length()];
    }
}
