package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import java.util.List;
import java.util.Optional;

/** The words behind a field's type. */
final class Modifiers {

    /** What a row may do when the row it refers to is deleted. */
    private static final List<String> DELETE_RULES = List.of("cascade", "restrict", "set null", "no action");

    /** Understood; {@code on} and {@code no} need a second word, {@code column} and {@code table} a name. */
    static final List<String> KNOWN = List.of("unique", "index", "no index", "on delete", "column", "table");

    /** Of the language, without a word behind it. */
    static final List<String> LATER =
            List.of("immutable", "secret", "deferred", "auto", "created", "updated", "version", "no key", "on update");

    /** Of the language, with a word behind it. */
    static final List<String> LATER_WITH_WORD = List.of("was", "references", "through", "min", "max", "order by");

    private Modifiers() {}

    /** Checks what stands behind {@code on delete}. */
    static Optional<Located<String>> deleteRule(Located<String> rule, Diagnostics diagnostics) {
        if (DELETE_RULES.contains(rule.value())) return Optional.of(rule);
        if (rule.value().equals("set default")) {
            diagnostics.report(DiagnosticCode.E900, rule.at(), "\"on delete set default\" is not supported yet");
            return Optional.empty();
        }
        String message = rule.value().isEmpty()
                ? "\"on delete\" needs a rule: " + String.join(", ", DELETE_RULES)
                : "unknown rule \"" + rule.value() + "\" for \"on delete\": it is one of "
                        + String.join(", ", DELETE_RULES);
        diagnostics.reportUnknown(DiagnosticCode.E117, rule.at(), message, rule.value(), DELETE_RULES);
        return Optional.empty();
    }
}
