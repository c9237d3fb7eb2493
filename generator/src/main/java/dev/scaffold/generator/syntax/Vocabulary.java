package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.diagnostic.NearestWord;
import java.util.List;
import java.util.Optional;

/**
 * The words that may stand at one place.
 *
 * @param place for messages: {@code an entity}
 */
public record Vocabulary(String place, List<String> words) {

    /** Whether {@code key} is one of them; if not, says so. */
    boolean accepts(YamlNode.Scalar key, Diagnostics diagnostics) {
        return accepts(key, Optional.empty(), diagnostics);
    }

    /**
     * The same.
     *
     * @param otherwise the way out when no known word is near
     */
    boolean accepts(YamlNode.Scalar key, Optional<String> otherwise, Diagnostics diagnostics) {
        String word = key.text();
        if (words.contains(word)) return true;
        String hint = NearestWord.to(word, words)
                .map(near -> "did you mean \"" + near + "\"?")
                .or(() -> otherwise)
                .or(() -> ForeignWords.hint(word))
                .orElse("known are " + String.join(", ", words));
        diagnostics.report(DiagnosticCode.E110, key.at(), "unknown key \"" + word + "\" in " + place, hint);
        return false;
    }
}
