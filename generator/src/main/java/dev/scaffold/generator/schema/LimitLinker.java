package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.pattern.PatternProblem;
import dev.scaffold.generator.schema.pattern.TextPattern;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode.DefaultNode;
import dev.scaffold.generator.syntax.ValueWords;
import java.util.Optional;

/** Reads the limits of a value, as its type takes them. What a field says itself stands in for what its named type says. */
final class LimitLinker {

    private final Diagnostics diagnostics;

    LimitLinker(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    ColumnRules link(ValueWords words, FieldType type, ColumnRules inherited) {
        ColumnRules own = new ColumnRules(
                bound(words.min(), type).or(inherited::min),
                bound(words.max(), type).or(inherited::max),
                pattern(words.pattern(), type).or(inherited::pattern),
                format(words.format(), type).or(inherited::format),
                words.secret().isPresent() || inherited.secret(),
                words.immutable().isPresent() || inherited.immutable(),
                words.generated().map(ColumnRules::sql).or(inherited::generated));
        boolean crossed = own.min().isPresent()
                && own.max().isPresent()
                && OrderedValues.compare(type, own.min().get(), own.max().get()) > 0;
        if (crossed) {
            SourceSpan at = words.max().or(words::min).map(Located::at).orElse(SourceSpan.NONE);
            diagnostics.report(
                    DiagnosticCode.E318,
                    at,
                    "no value is at least " + own.min().get() + " and at most "
                            + own.max().get());
        }
        return own;
    }

    /** Whether {@code value} keeps to {@code rules}, which was reported when it does not. */
    void checkDefault(DefaultNode node, DefaultValue value, FieldType type, ColumnRules rules) {
        if (!(value instanceof DefaultValue.Literal literal)) return;
        Limits.violation(literal.text(), type, rules)
                .ifPresent(why -> diagnostics.report(DiagnosticCode.E304, node.at(), "the default " + why));
    }

    private Optional<String> bound(Optional<Located<String>> word, FieldType type) {
        if (word.isEmpty()) return Optional.empty();
        SourceSpan at = word.get().at();
        if (!OrderedValues.knows(type)) {
            diagnostics.report(
                    DiagnosticCode.E318,
                    at,
                    type instanceof FieldType.ListOf
                            ? "a limit does not go with a list"
                            : "a limit goes with numbers, days and moments",
                    isText(type.single()) ? "the length of a text stands in its type: string(40)" : "delete it");
            return Optional.empty();
        }
        DefaultNode node = new DefaultNode(word.get().value(), false, false, at);
        return new DefaultLinker(diagnostics, DiagnosticCode.E318, "limit")
                .link(node, type)
                .flatMap(value -> literal(value, at));
    }

    private Optional<String> literal(DefaultValue value, SourceSpan at) {
        if (value instanceof DefaultValue.Literal literal) return Optional.of(literal.text());
        diagnostics.report(DiagnosticCode.E318, at, "a limit is a constant");
        return Optional.empty();
    }

    private Optional<String> pattern(Optional<Located<String>> word, FieldType type) {
        if (word.isEmpty() || !isText("pattern", word.get(), type)) return Optional.empty();
        String text = word.get().value();
        Optional<PatternProblem> problem = TextPattern.problem(text);
        if (problem.isEmpty()) return Optional.of(text);
        PatternProblem found = problem.get();
        diagnostics.report(DiagnosticCode.E319, word.get().at(), found.message() + part(text, found), found.hint());
        return Optional.empty();
    }

    /** Where in the pattern, unless that is all of it. */
    private static String part(String text, PatternProblem problem) {
        if (problem.from() == 0 && problem.to() >= text.length()) return "";
        return " (at character " + (text.codePointCount(0, problem.from()) + 1) + ")";
    }

    private Optional<String> format(Optional<Located<String>> word, FieldType type) {
        if (word.isEmpty() || !isText("format", word.get(), type)) return Optional.empty();
        String name = word.get().value();
        if (TextFormat.of(name).isPresent()) return Optional.of(name);
        if (name.equals("uuid")) {
            diagnostics.report(
                    DiagnosticCode.E320, word.get().at(), "unknown format \"uuid\"", "it is a type: \"id: uuid\"");
        } else {
            diagnostics.reportUnknown(
                    DiagnosticCode.E320,
                    word.get().at(),
                    "unknown format \"" + name + "\"; there are " + String.join(", ", TextFormat.allWords()),
                    name,
                    TextFormat.allWords());
        }
        return Optional.empty();
    }

    private boolean isText(String what, Located<String> word, FieldType type) {
        if (type instanceof FieldType.ListOf) {
            diagnostics.report(DiagnosticCode.E318, word.at(), "a " + what + " does not go with a list", "delete it");
        } else if (!isText(type)) {
            diagnostics.report(DiagnosticCode.E318, word.at(), "a " + what + " goes with text");
        }
        return isText(type);
    }

    private static boolean isText(FieldType type) {
        return type instanceof FieldType.Varchar || type instanceof FieldType.Char || type instanceof FieldType.Text;
    }
}
