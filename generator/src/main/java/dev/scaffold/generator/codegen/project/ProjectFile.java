package dev.scaffold.generator.codegen.project;

/**
 * A file of a new service that is neither entity nor test.
 *
 * @param path below the project's directory, with {@code /}
 */
public record ProjectFile(String path, String text, Kind kind) {

    /** Whose it is after the first run. */
    public enum Kind {
        /** The user's: never touched again. */
        ONCE,
        /** Both's: scaffold's later changes are merged into it. */
        MERGED
    }
}
