package dev.scaffold.generator.codegen;

/**
 * The text of one file to be.
 *
 * @param path below the source root it belongs to, with {@code /}: {@code com/acme/library/BookBase.java}
 * @param once whether it is written only when it is not there yet, and is the user's from then on
 */
public record SourceText(String path, String text, boolean once) {

    /** Written again each time. */
    public static SourceText generated(String path, String text) {
        return new SourceText(path, text, false);
    }

    /** Written once, then the user's. */
    public static SourceText once(String path, String text) {
        return new SourceText(path, text, true);
    }
}
