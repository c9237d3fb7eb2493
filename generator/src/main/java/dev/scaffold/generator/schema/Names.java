package dev.scaffold.generator.schema;

import java.util.Locale;

/** How a name changes its spelling. ASCII only, as the schema's names are. */
public final class Names {

    private Names() {}

    /** {@code published_on} and {@code publishedOn} as {@code publishedOn}. */
    public static String camel(String name) {
        StringBuilder text = new StringBuilder();
        boolean upper = false;
        for (char c : name.toCharArray()) {
            if (c == '_') {
                upper = text.length() > 0;
            } else {
                text.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return text.toString();
    }

    /** {@code publishedOn}, {@code PublishedOn} and {@code HTTPServer} as {@code published_on}, {@code http_server}. */
    public static String snake(String name) {
        StringBuilder text = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            if (startsWord(name, i)) text.append('_');
            text.append(name.charAt(i));
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** At a capital behind a small letter or digit, and at the last of several capitals when a small letter follows. */
    private static boolean startsWord(String name, int at) {
        if (at == 0 || !isCapital(name.charAt(at))) return false;
        char before = name.charAt(at - 1);
        if (before >= 'a' && before <= 'z' || before >= '0' && before <= '9') return true;
        boolean smallFollows = at + 1 < name.length() && name.charAt(at + 1) >= 'a' && name.charAt(at + 1) <= 'z';
        return isCapital(before) && smallFollows;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** {@code publishedOn} as {@code PUBLISHED_ON}. */
    public static String constant(String name) {
        return snake(name).toUpperCase(Locale.ROOT);
    }

    /** {@code friends} as {@code friend}, {@code categories} as {@code category}; other words as they are. */
    static String singular(String name) {
        if (name.endsWith("ies") && name.length() > 4) return name.substring(0, name.length() - 3) + "y";
        if (name.matches(".+(ss|x|z|ch|sh)es")) return name.substring(0, name.length() - 2);
        if (name.matches(".*[^s]s") && name.length() > 2) return name.substring(0, name.length() - 1);
        return name;
    }
}
