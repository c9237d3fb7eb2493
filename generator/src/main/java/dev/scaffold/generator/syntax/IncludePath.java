package dev.scaffold.generator.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where an included file is. */
final class IncludePath {

    private IncludePath() {}

    /**
     * The path in the project of {@code path}, which stands in the file {@code from}; empty when it leads outside: upwards, to
     * a disk, or to another host.
     */
    static Optional<String> resolve(String from, String path) {
        boolean elsewhere = path.isBlank()
                || path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.indexOf(':') >= 0
                || path.chars().anyMatch(Character::isISOControl);
        if (elsewhere) return Optional.empty();
        Deque<String> segments = new ArrayDeque<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String segment : (folder + path).split("/")) {
            if (segment.isEmpty() || segment.equals(".")) continue;
            if (!segment.equals("..")) segments.addLast(segment);
            else if (segments.pollLast() == null) return Optional.empty();
        }
        return segments.isEmpty() ? Optional.empty() : Optional.of(String.join("/", segments));
    }
}
