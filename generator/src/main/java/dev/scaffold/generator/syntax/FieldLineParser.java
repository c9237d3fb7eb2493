package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.diagnostic.NearestWord;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode.DefaultNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a field on one line: {@code TYPE[?] [= default] [modifiers]}. */
final class FieldLineParser {

    private final TextScanner scanner;
    private final FieldBuilder field;
    private final Diagnostics diagnostics;

    private String type = "";

    /** Whether the piece before was a default without quotes: a word that follows may belong to it. */
    private boolean behindBareDefault;

    private FieldLineParser(TextNode line, FieldBuilder field, Diagnostics diagnostics) {
        this.scanner = new TextScanner(line);
        this.field = field;
        this.diagnostics = diagnostics;
    }

    static void parse(TextNode line, FieldBuilder field, Diagnostics diagnostics) {
        new FieldLineParser(line, field, diagnostics).line();
    }

    private void line() {
        field.type = TypeParser.parse(scanner, field, diagnostics);
        if (field.type.isEmpty()) return;
        type = scanner.text(0, scanner.position()).strip();
        while (true) {
            scanner.skipBlanks();
            if (scanner.skip(",")) scanner.skipBlanks();
            if (scanner.atEnd()) return;
            int start = scanner.position();
            if (scanner.skip("=")) {
                defaultValue(start);
            } else {
                modifier(start);
                behindBareDefault = false;
            }
        }
    }

    private void defaultValue(int start) {
        field.say("=", scanner.since(start));
        if (!scanner.atEnd() && scanner.peek() != ' ') {
            diagnostics.report(
                    DiagnosticCode.E117, scanner.here(), "a blank is missing behind \"=\"", "write \"string = draft\"");
        }
        scanner.skipBlanks();
        if (scanner.atEnd()) {
            diagnostics.report(
                    DiagnosticCode.E117,
                    scanner.since(start),
                    "a default is missing behind \"=\"",
                    "one that begins with # is a comment to YAML: write the field in long form, with default: '#fff'");
            return;
        }
        SourceSpan at = scanner.here();
        if (scanner.peek() == '\'') {
            Optional<Located<String>> text = scanner.quoted();
            if (text.isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.E117,
                        at,
                        "this quote is not closed",
                        "a quote inside a default is doubled: 'it''s'");
                scanner.skipToEnd();
                return;
            }
            field.defaultValue = text.map(value -> new DefaultNode(value.value(), true, false, value.at()));
        } else if (scanner.peek() == '"') {
            diagnostics.report(DiagnosticCode.E117, at, "a default is quoted with '…'", "write = 'draft'");
            scanner.skipToEnd();
        } else {
            Located<String> value = scanner.token();
            field.defaultValue = Optional.of(new DefaultNode(value.value(), false, false, value.at()));
            behindBareDefault = true;
        }
    }

    private void modifier(int start) {
        Located<String> first = scanner.token();
        String word = first.value();
        if (word.equals("on") || word.equals("no") || word.equals("order")) {
            scanner.skipBlanks();
            word = word + " " + scanner.token().value();
        }
        SourceSpan at = scanner.since(start);
        if (Keywords.FLAGS.contains(word)) {
            field.say(word, at);
            flag(word, at);
        } else if (Keywords.NAMED.contains(word)) {
            field.say(word, at);
            named(word, at);
        } else {
            unknown(word, at);
        }
    }

    private void flag(String word, SourceSpan at) {
        if (word.endsWith("index")) field.index(word.equals("index"), at);
        else field.flag(word, at);
    }

    private void named(String word, SourceSpan at) {
        switch (word) {
            case "on delete", "on update" ->
                ReferenceRules.check(word, rule(at), diagnostics).ifPresent(rule -> field.word(word, rule));
            case "order by" -> {
                field.orderBy = OrderParser.parse(scanner.rest(), diagnostics);
                if (field.orderBy.isEmpty())
                    diagnostics.report(
                            DiagnosticCode.E117,
                            at,
                            "\"order by\" needs a field",
                            "write \"order by created_at desc\"");
            }
            case "table" -> name(word, at).ifPresent(table -> field.join = Optional.of(JoinNode.named(table)));
            default -> name(word, at).ifPresent(name -> field.word(word, name));
        }
    }

    private Located<String> rule(SourceSpan behind) {
        scanner.skipBlanks();
        if (scanner.atEnd()) return new Located<>("", behind);
        int start = scanner.position();
        String rule = scanner.token().value();
        if (rule.equals("set") || rule.equals("no")) {
            scanner.skipBlanks();
            rule = (rule + " " + scanner.token().value()).strip();
        }
        return new Located<>(rule, scanner.since(start));
    }

    private Optional<Located<String>> name(String word, SourceSpan behind) {
        scanner.skipBlanks();
        boolean missing = scanner.atEnd() || scanner.peek() == ',';
        if (!missing) return Optional.of(scanner.token());
        String what = word.equals("min") || word.equals("max") ? "a number" : "a name";
        diagnostics.report(
                DiagnosticCode.E117, behind, "\"" + word + "\" needs " + what, "write it behind \"" + word + "\"");
        return Optional.empty();
    }

    private void unknown(String word, SourceSpan at) {
        if (behindBareDefault) {
            diagnostics.report(
                    DiagnosticCode.E117,
                    at,
                    "unexpected \"" + word + "\"",
                    "a default with blanks is quoted: = 'two words'");
            scanner.skipToEnd();
            return;
        }
        Optional<String> later = LaterWords.hint(word);
        if (later.isPresent()) {
            boolean several = word.equals("|");
            if (several) field.type = Optional.empty();
            String what = several ? "a relation to one of several entities" : "\"" + word + "\"";
            diagnostics.report(DiagnosticCode.E900, at, what + " is not supported yet", later.get());
            argument();
            return;
        }
        if (LongFormWords.has(word)) {
            String hint = LongFormWords.hint(word, field.fieldName(), type, argument());
            diagnostics.report(DiagnosticCode.E117, at, "\"" + word + "\" does not stand behind the type", hint);
            return;
        }
        List<String> known = new ArrayList<>(Keywords.FLAGS);
        known.addAll(Keywords.NAMED);
        String message = "unknown word \"" + word + "\" behind the type";
        Optional<String> foreign = NearestWord.to(word, known).isPresent() ? Optional.empty() : ForeignWords.hint(word);
        if (foreign.isPresent()) diagnostics.report(DiagnosticCode.E117, at, message, foreign.get());
        else diagnostics.reportUnknown(DiagnosticCode.E117, at, message, word, known);
    }

    /** Skips what stands behind a word that takes none here, up to the next known one; as it is written. */
    private String argument() {
        scanner.skipBlanks();
        int start = scanner.position();
        int end = start;
        while (!scanner.atEnd() && scanner.peek() != ',') {
            int before = scanner.position();
            boolean quoted = scanner.peek() == '\'' && scanner.quoted().isPresent();
            String next = quoted ? "" : scanner.token().value();
            if (begins(next)) {
                scanner.back(before);
                break;
            }
            end = scanner.position();
            scanner.skipBlanks();
        }
        return scanner.text(start, end);
    }

    /** Whether a modifier begins with {@code word}. */
    private static boolean begins(String word) {
        if (word.isEmpty()) return false;
        return Stream.concat(Keywords.FLAGS.stream(), Keywords.NAMED.stream())
                .anyMatch(known -> known.equals(word) || known.startsWith(word + " "));
    }
}
