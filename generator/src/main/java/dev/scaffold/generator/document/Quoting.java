package dev.scaffold.generator.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a text may stand in YAML without quotes. */
public final class Quoting {

    /** What some YAML reader takes for something else than text. */
    private static final Pattern NO_TEXT = Pattern.compile(
            "(?i)~|=|<<|null|true|false|yes|no|on|off|y|n|[-+]?\\.(inf|nan)|[-+.]?[0-9][-+0-9_.,:a-z ]*");

    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private Quoting() {}

    /**
     * Whether it is read back as it is.
     *
     * @param flow whether inside braces or brackets
     */
    public static boolean isPlain(String text, boolean flow) {
        if (text.isEmpty() || !text.strip().equals(text)) return false;
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF)) {
            return false;
        }
        boolean indicator = INDICATORS.indexOf(text.charAt(0)) >= 0
                && !(("-?:".indexOf(text.charAt(0)) >= 0 && text.length() > 1 && !flow) && isWord(text.charAt(1)));
        if (indicator || text.contains(": ") || text.contains(" #") || text.endsWith(":")) return false;
        if (text.startsWith("---") || text.startsWith("...")) return false;
        return !flow || text.chars().noneMatch(c -> ",[]{}?:".indexOf(c) >= 0);
    }

    /** Whether every YAML reader takes the text without quotes for text. */
    public static boolean isText(String text, boolean flow) {
        return isPlain(text, flow) && !NO_TEXT.matcher(text).matches();
    }

    /** Whether quotes around a value, outside of brackets, may go: it begins like a word, and every YAML reader takes it for text. */
    public static boolean isPlainWord(String text) {
        return !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0)) && isText(text, false);
    }

    /** In quotes where it needs them; empty when it cannot stand on one line. */
    public static Optional<String> quoted(String text, boolean flow) {
        if (isText(text, flow)) return Optional.of(text);
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF)) {
            return Optional.empty();
        }
        boolean plainInside = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
        return Optional.of(text.indexOf('\'') >= 0 && plainInside ? '"' + text + '"' : single(text));
    }

    /** In single quotes: YAML's own, and those of a default on a field's line. {@code text} has no line end. */
    public static String single(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
