package dev.scaffold.generator.schema;

import java.util.regex.Pattern;

/** What the names of a schema look like. */
public enum NamePatterns {
    /** Of an entity or an enum: a Java class. */
    TYPE("[A-Z][A-Za-z0-9]*", "a capital letter, then letters and digits: BookReview"),
    /** Of a field or a check. */
    MEMBER("[a-z][A-Za-z0-9_]*", "a lower-case letter, then letters, digits and _: published_on"),
    /** Of an enum's constant. */
    CONSTANT("[A-Za-z][A-Za-z0-9_]*", "a letter, then letters, digits and _: in_print"),
    /** Of a table, a column or an index, where it is said. */
    DATABASE("[A-Za-z_][A-Za-z0-9_]*", "a letter, then letters, digits and _: book_review");

    private static final Pattern OUTSIDE = Pattern.compile("\\.\\.|^/|^\\\\(?!u[0-9a-fA-F]{4})|^[A-Za-z]:[/\\\\]");

    private final Pattern pattern;
    private final String words;

    NamePatterns(String pattern, String words) {
        this.pattern = Pattern.compile(pattern);
        this.words = words;
    }

    public boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    /** The pattern in words, with an example. */
    public String words() {
        return words;
    }

    /** Whether {@code name} would lead somewhere else, were it used as a path. */
    public static boolean leadsOutside(String name) {
        return OUTSIDE.matcher(name).find();
    }
}
