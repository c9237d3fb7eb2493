package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode.DefaultNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Collects what is said of a field, in whichever form. */
final class FieldBuilder {

    private final Located<String> name;
    private final Diagnostics diagnostics;
    private final Set<String> said = new HashSet<>();
    Optional<TypeNode> type = Optional.empty();
    Optional<SourceSpan> nullable = Optional.empty();
    Optional<DefaultNode> defaultValue = Optional.empty();
    Optional<SourceSpan> unique = Optional.empty();
    Optional<Located<Boolean>> index = Optional.empty();
    Optional<Located<String>> onDelete = Optional.empty();
    Optional<Located<String>> column = Optional.empty();
    Optional<Located<String>> joinTable = Optional.empty();
    Optional<String> doc = Optional.empty();

    FieldBuilder(Located<String> name, Diagnostics diagnostics) {
        this.name = name;
        this.diagnostics = diagnostics;
    }

    /** Reports when {@code word} is said a second time. */
    void say(String word, SourceSpan at) {
        if (said.add(word)) return;
        diagnostics.report(DiagnosticCode.E117, at, "\"" + word + "\" is said twice", "delete one of them");
    }

    FieldNode build() {
        return new FieldNode(name, type, nullable, defaultValue, unique, index, onDelete, column, joinTable, doc);
    }
}
