package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words that may stand at one place.
 *
 * @param place for messages: {@code an entity}
 * @param known those that are understood
 * @param later those that the language has and scaffold does not make yet
 */
record Vocabulary(String place, List<String> known, List<String> later) {

    /** Whether {@code key} is understood; if not, says why. */
    boolean accepts(YamlNode.Scalar key, Diagnostics diagnostics) {
        String word = key.text();
        if (known.contains(word)) return true;
        if (later.contains(word)) {
            diagnostics.report(DiagnosticCode.E900, key.at(), "\"" + word + "\" is not supported yet");
        } else {
            diagnostics.reportUnknown(
                    DiagnosticCode.E110, key.at(), "unknown key \"" + word + "\" in " + place, word, all());
        }
        return false;
    }

    List<String> all() {
        return Stream.concat(known.stream(), later.stream()).toList();
    }
}
