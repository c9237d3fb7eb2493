package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code TYPE[?]}: {@code string(20)?}, {@code Tag[]}, {@code Book.author[]}. */
final class TypeParser {

    private TypeParser() {}

    /** Leaves the scanner behind the type; empty, with the scanner anywhere, when a problem was reported. */
    static Optional<TypeNode> parse(TextScanner scanner, FieldBuilder field, Diagnostics diagnostics) {
        scanner.skipBlanks();
        int start = scanner.position();
        Optional<Located<String>> name = scanner.word();
        if (name.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E117,
                    scanner.here(),
                    "a type was expected here",
                    "for example: string(200), int?, Author, Tag[]");
            return Optional.empty();
        }
        Optional<Located<String>> member = Optional.empty();
        if (scanner.skip(".")) {
            member = scanner.word();
            if (member.isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.E117,
                        scanner.here(),
                        "a field's name was expected behind the dot",
                        "the other side of Book.author is \"Book.author[]\"");
                return Optional.empty();
            }
        }
        Optional<List<Located<String>>> arguments = arguments(name.get().value(), scanner, diagnostics);
        if (arguments.isEmpty()) return Optional.empty();
        boolean list = scanner.skip("[]");
        TypeNode type = new TypeNode(name.get(), member, arguments.get(), list, scanner.since(start));
        int mark = scanner.position();
        if (scanner.skip("?")) {
            field.say("?", scanner.since(mark));
            field.nullable = Optional.of(scanner.since(mark));
        }
        return endsHere(scanner, diagnostics) ? Optional.of(type) : Optional.empty();
    }

    private static Optional<List<Located<String>>> arguments(
            String name, TextScanner scanner, Diagnostics diagnostics) {
        List<Located<String>> arguments = new ArrayList<>();
        int start = scanner.position();
        if (!scanner.skip("(")) return Optional.of(arguments);
        do {
            scanner.skipBlanks();
            Located<String> argument = (scanner.peek() == '\'' ? scanner.quoted() : Optional.<Located<String>>empty())
                    .orElseGet(() -> scanner.upToAny(",) "));
            arguments.add(argument);
            scanner.skipBlanks();
        } while (scanner.skip(","));
        if (scanner.skip(")")) return complete(name, arguments, scanner.since(start), diagnostics);
        diagnostics.report(
                DiagnosticCode.E117,
                scanner.since(start),
                "this parenthesis is not closed",
                "inside { } a comma ends the value: quote the type, or write the field on a line of its own");
        return Optional.empty();
    }

    /** {@code arguments}, none of which may be missing. */
    private static Optional<List<Located<String>>> complete(
            String name, List<Located<String>> arguments, SourceSpan at, Diagnostics diagnostics) {
        if (arguments.stream().noneMatch(argument -> argument.value().isEmpty())) return Optional.of(arguments);
        String missing = arguments.size() == 1 ? "nothing stands" : "a number is missing";
        String hint = switch (name) {
            case "string", "bytes" -> "write \"" + name + "(200)\", or \"" + name + "\" alone";
            case "char" -> "write \"char(13)\"";
            case "decimal" -> "write \"decimal(12,2)\", or \"decimal\" alone";
            case "native" -> "write native('inet')";
            default -> "delete the parentheses";
        };
        diagnostics.report(DiagnosticCode.E117, at, missing + " between these parentheses", hint);
        return Optional.empty();
    }

    private static boolean endsHere(TextScanner scanner, Diagnostics diagnostics) {
        if (scanner.atEnd() || " \t\n,".indexOf(scanner.peek()) >= 0) return true;
        String hint = scanner.peek() == '='
                ? "a default stands behind blanks: \"string = draft\""
                : "the order is: type, (length), [], ?";
        diagnostics.report(DiagnosticCode.E117, scanner.here(), "unexpected text behind the type", hint);
        return false;
    }
}
