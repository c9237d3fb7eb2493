package dev.scaffold.generator.syntax;

import java.util.Map;

/** Words of a field's long form that were written behind its type, and how it is said then. */
final class LongFormWords {

    /** Those that have a way to be said on the line. */
    private static final Map<String, String> ON_THE_LINE = Map.of(
            "nullable", "a ? behind the type makes a field optional: \"string(20)?\"",
            "onDelete", "write \"on delete cascade\"",
            "onUpdate", "write \"on update cascade\"",
            "orderBy", "write \"order by created_at desc\"",
            "key", "write \"no key\"",
            "join", "\"table x\" behind the type names the join table");

    private LongFormWords() {}

    /** Whether {@code word} stands in the long form alone. */
    static boolean has(String word) {
        return Keywords.FIELD.words().contains(word)
                && !Keywords.FLAGS.contains(word)
                && !Keywords.NAMED.contains(word);
    }

    /**
     * The way out.
     *
     * @param field what the field is called
     * @param type its type, as it is written
     * @param value what stands behind {@code word}, as it is written
     */
    static String hint(String word, String field, String type, String value) {
        if (word.equals("default")) return "write \"= " + (value.isEmpty() ? "draft" : value) + "\"";
        String said = ON_THE_LINE.get(word);
        if (said != null) return said;
        String shown = value.isEmpty() ? "…" : value;
        return "write \"" + field + ":\", and on lines of their own below it \"type: " + type + "\" and \"" + word
                + ": " + shown + "\"";
    }
}
