package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import java.util.Optional;

/** What stands behind {@code on delete} and {@code on update}. */
final class ReferenceRules {

    private ReferenceRules() {}

    /** {@code rule}, if there is such a rule; {@code word} is what it stands behind. */
    static Optional<Located<String>> check(String word, Located<String> rule, Diagnostics diagnostics) {
        if (Keywords.REFERENCE_RULES.contains(rule.value())) return Optional.of(rule);
        String known = String.join(", ", Keywords.REFERENCE_RULES);
        String message = rule.value().isEmpty()
                ? "\"" + word + "\" needs a rule: " + known
                : "unknown rule \"" + rule.value() + "\" for \"" + word + "\": it is one of " + known;
        diagnostics.reportUnknown(DiagnosticCode.E117, rule.at(), message, rule.value(), Keywords.REFERENCE_RULES);
        return Optional.empty();
    }
}
