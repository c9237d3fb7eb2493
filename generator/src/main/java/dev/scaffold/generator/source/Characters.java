package dev.scaffold.generator.source;

/** Characters that have no business in a text that people read: they are refused, and never shown. */
public final class Characters {

    private Characters() {}

    /** Control characters, and what Unicode has no characters for: no XML file holds it. */
    public static boolean isControl(int c) {
        int type = Character.getType(c);
        boolean none = type == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
        return none || c != '\n' && c != '\t' && type == Character.CONTROL;
    }

    /**
     * Bidirectional controls, zero-width characters, the soft hyphen, variation selectors and tags (Unicode TR 36 and
     * CVE-2021-42574). Variation selector 16 stays: it is part of emoji.
     */
    public static boolean isHidden(int c) {
        if (c < 0xAD) return false;
        return c >= 0x200B && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c >= 0xFE00 && c <= 0xFE0E
                || c >= 0xFFF9 && c <= 0xFFFB
                || c >= 0x1D173 && c <= 0x1D17A
                || c >= 0xE0000 && c <= 0xE0FFF
                || "\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u3164\uFEFF\uFFA0".indexOf(c) >= 0;
    }

    /** Whether the character at {@code at} may not stand there. */
    public static boolean isForbidden(String text, int at) {
        int c = text.codePointAt(at);
        return isControl(c) || isHidden(c) && !isJoined(text, at);
    }

    /** A joiner behind a letter or sign that is not ASCII shapes it: Persian, Hindi and emoji need it. */
    private static boolean isJoined(String text, int at) {
        char joiner = text.charAt(at);
        boolean joins = joiner == '\u200C' || joiner == '\u200D';
        return joins && at > 0 && text.codePointBefore(at) > 0xFF && !isHidden(text.codePointBefore(at));
    }

    /** One line as a terminal may show it: a sign stands where something forbidden stood. */
    public static String shown(String line) {
        StringBuilder shown = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            if (isForbidden(line, i)) shown.append('\uFFFD');
            else shown.appendCodePoint(line.codePointAt(i));
        }
        return shown.toString();
    }
}
