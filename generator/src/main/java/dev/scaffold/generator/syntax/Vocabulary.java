package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import java.util.List;

/**
 * The words that may stand at one place.
 *
 * @param place for messages: {@code an entity}
 */
public record Vocabulary(String place, List<String> words) {

    /** Whether {@code key} is one of them; if not, says so. */
    boolean accepts(YamlNode.Scalar key, Diagnostics diagnostics) {
        String word = key.text();
        if (words.contains(word)) return true;
        diagnostics.reportUnknown(
                DiagnosticCode.E110, key.at(), "unknown key \"" + word + "\" in " + place, word, words);
        return false;
    }
}
