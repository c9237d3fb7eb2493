package dev.scaffold.generator.output;

/**
 * A file to be.
 *
 * @param path below the project's directory, with {@code /} on every system
 * @param text with LF line ends
 */
public record GeneratedFile(String path, String text, Ownership ownership) {

    /** Fails with IllegalArgumentException for a path that is absolute, not in its shortest form, or leads outside. */
    public GeneratedFile {
        if (!isPlain(path)) throw new IllegalArgumentException("not a path inside the project: " + path);
        if (text.indexOf('\r') >= 0) throw new IllegalArgumentException("a carriage return in the text of " + path);
    }

    /** Whether {@code path} is relative, stays below its root, and is spelled in the one way there is. */
    static boolean isPlain(String path) {
        if (path.isEmpty() || path.indexOf('\\') >= 0 || path.indexOf(':') >= 0) return false;
        if (path.chars().anyMatch(Character::isISOControl)) return false;
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) return false;
        }
        return true;
    }
}
