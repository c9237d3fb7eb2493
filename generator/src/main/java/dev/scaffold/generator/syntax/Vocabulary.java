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

    /** The same words at a place that is called otherwise. */
    Vocabulary calling(String otherPlace) {
        return new Vocabulary(otherPlace, words);
    }

    /** Whether {@code mapping} has a key that is none of them. */
    boolean isMisspelt(YamlNode.Mapping mapping) {
        return mapping.entries().stream()
                .anyMatch(entry -> !words.contains(entry.key().text()));
    }

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
        Optional<String> later = LaterWords.hint(word);
        if (later.isPresent()) {
            diagnostics.report(DiagnosticCode.E900, key.at(), "\"" + word + "\" is not supported yet", later.get());
            return false;
        }
        String hint = NearestWord.to(word, words)
                .map(near -> "did you mean \"" + near + "\"?")
                .or(() -> otherwise)
                .or(() -> ForeignWords.hint(word))
                .orElse("known are " + String.join(", ", words));
        diagnostics.report(DiagnosticCode.E110, key.at(), "unknown key \"" + word + "\" in " + place, hint);
        return false;
    }
}
