package dev.scaffold.runtime.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a value must keep to beyond its type. */
public final class Limit {

    /** An e-mail address, as HTML's input fields take it. */
    public static final Limit EMAIL = form(
            "[A-Za-z0-9.!#$%\\&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*",
            "an e-mail address");

    /** A phone number in international form, E.164. */
    public static final Limit PHONE =
            form("\\+[1-9][0-9]{6,14}", "a phone number in international form (+441234567890)");

    /** A part of a URL: letters, digits, - and _. */
    public static final Limit SLUG = form("[A-Za-z0-9_-]+", "a slug: letters, digits, - and _");

    /** A URL of the web. */
    public static final Limit URL = form(
            "https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][^ \\t\\n\\r]*)?",
            "a URL that begins with http:// or https://");

    private final Predicate<Object> kept;
    private final String message;

    private Limit(Predicate<Object> kept, String message) {
        this.kept = kept;
        this.message = message;
    }

    /** A number, or a value of the same class that can be compared, that is no smaller than {@code least}. */
    public static Limit atLeast(Object least) {
        return new Limit(value -> compare(value, least) >= 0, "must be at least " + least);
    }

    /** The other way round. */
    public static Limit atMost(Object most) {
        return new Limit(value -> compare(value, most) <= 0, "must be at most " + most);
    }

    /** A text that matches {@code regex} from its begin to its end. */
    public static Limit matching(String regex) {
        return matching(regex, "must match " + regex);
    }

    private static Limit form(String regex, String words) {
        return matching(regex, "must be " + words);
    }

    private static Limit matching(String regex, String message) {
        Pattern pattern = Pattern.compile(regex, Pattern.DOTALL);
        return new Limit(value -> BoundedText.matches(pattern, (String) value), message);
    }

    /** What is wrong with {@code value}, without saying it; empty when nothing is. */
    public Optional<String> violation(Object value) {
        return kept.test(value) ? Optional.empty() : Optional.of(message);
    }

    @SuppressWarnings("unchecked") // a column's limits are of the class of its values
    private static int compare(Object value, Object limit) {
        if (value instanceof Number number && limit instanceof Number bound) return compare(number, bound);
        return ((Comparable<Object>) value).compareTo(limit);
    }

    /** A number that is none is greater than every other, as PostgreSQL has it. */
    private static int compare(Number value, Number limit) {
        double approximate = value.doubleValue();
        if (Double.isNaN(approximate) || Double.isInfinite(approximate)) {
            return Double.compare(approximate, limit.doubleValue());
        }
        return new BigDecimal(value.toString()).compareTo(new BigDecimal(limit.toString()));
    }
}
