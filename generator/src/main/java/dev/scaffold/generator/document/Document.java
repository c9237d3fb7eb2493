package dev.scaffold.generator.document;

import dev.scaffold.generator.document.Node.Mapping;
import java.util.List;

/**
 * A schema's text, taken apart without loss.
 *
 * @param head the lines up to {@code ---}, where the document is begun so
 */
public record Document(String text, List<String> head, Mapping root) {

    /**
     * Takes apart a text that the parser of schemas has read without an error. Fails with an exception of the YAML library, or
     * IllegalArgumentException, for one that it would refuse.
     *
     * @param text with LF line ends
     */
    public static Document read(String text) {
        return new DocumentReader(text).read();
    }
}
