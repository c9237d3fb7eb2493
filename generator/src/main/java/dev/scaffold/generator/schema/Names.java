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
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
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
