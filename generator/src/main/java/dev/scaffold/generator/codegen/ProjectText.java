package dev.scaffold.generator.codegen;

/**
 * The text of one file of a project.
 *
 * @param path below the project's directory, with {@code /}
 */
public record ProjectText(String path, String text, Kind kind) {

    /** Whose it is after the first run. */
    public enum Kind {
        /** Scaffold's: written again each time. */
        GENERATED,
        /** The user's: written once. */
        ONCE,
        /** Both's: scaffold's later changes are merged into it. */
        MERGED
    }
}
