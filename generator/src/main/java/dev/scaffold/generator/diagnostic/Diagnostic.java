package dev.scaffold.generator.diagnostic;

import dev.scaffold.generator.source.SourceSpan;
import java.util.Optional;

/**
 * One problem in a schema.
 *
 * @param where what the place is, beside the caret: {@code in field title of entity Post}; may be empty
 * @param hint what to do, without the word help
 */
public record Diagnostic(DiagnosticCode code, String message, SourceSpan at, String where, Optional<String> hint) {

    public Severity severity() {
        return code.severity();
    }
}
