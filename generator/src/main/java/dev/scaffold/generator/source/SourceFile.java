package dev.scaffold.generator.source;

import java.util.List;

/**
 * A text and the name under which messages speak of it.
 *
 * @param name as the user would type it: {@code schema.yaml}
 * @param text with LF line ends, without a byte order mark
 */
public record SourceFile(String name, String text) {

    /** The lines, without their ends. */
    public List<String> lines() {
        return text.lines().toList();
    }
}
