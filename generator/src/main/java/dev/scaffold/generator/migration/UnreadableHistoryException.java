package dev.scaffold.generator.migration;

/**
 * What earlier runs left cannot be understood: edited by hand, half merged, or written by a later version. Nothing can be
 * planned from it. The message says what to do, in words for the terminal.
 */
public final class UnreadableHistoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    UnreadableHistoryException(String path, String message) {
        super(message);
        this.path = path;
    }

    /** The file at fault, relative to the project's root. */
    public String path() {
        return path;
    }
}
