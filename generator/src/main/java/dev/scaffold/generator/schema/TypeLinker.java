package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EnumNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Resolves the type of a field that holds a value. */
final class TypeLinker {

    /** PostgreSQL's limit for varchar(n). */
    private static final int MAX_LENGTH = 10_485_760;

    /** PostgreSQL's limit for numeric(p, s). */
    private static final int MAX_PRECISION = 1000;

    private static final int DEFAULT_LENGTH = 255;

    private static final Map<String, FieldType> PLAIN = Map.of(
            "text", new FieldType.Text(),
            "bool", new FieldType.Bool(),
            "short", new FieldType.Whole(16),
            "int", new FieldType.Whole(32),
            "long", new FieldType.Whole(64),
            "double", new FieldType.Double(),
            "date", new FieldType.Date(),
            "instant", new FieldType.Instant(),
            "uuid", new FieldType.Uuid());

    /** In the order in which a near miss is looked for. */
    static final List<String> BUILTINS = List.of(
            "string", "char", "text", "bool", "short", "int", "long", "double", "decimal", "date", "instant", "uuid");

    /** What other languages call them. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "varchar", "string",
            "integer", "int",
            "smallint", "short",
            "bigint", "long",
            "boolean", "bool",
            "numeric", "decimal",
            "timestamp", "instant",
            "timestamptz", "instant",
            "localdate", "date");

    static final List<String> LATER =
            List.of("byte", "float", "time", "datetime", "duration", "ulid", "json", "bytes", "native");

    private final NameTable names;
    private final Diagnostics diagnostics;

    TypeLinker(NameTable names, Diagnostics diagnostics) {
        this.names = names;
        this.diagnostics = diagnostics;
    }

    /** Empty when it has a problem, which was reported. */
    Optional<FieldType> link(TypeNode type) {
        String name = type.name().value();
        if (LATER.contains(name)) {
            diagnostics.report(DiagnosticCode.E900, type.name().at(), "the type \"" + name + "\" is not supported yet");
            return Optional.empty();
        }
        Optional<EnumNode> enumeration = names.enumNode(name);
        if (!BUILTINS.contains(name) && enumeration.isEmpty() || type.member().isPresent()) return unknown(type);
        if (type.list()) {
            diagnostics.report(
                    DiagnosticCode.E900, type.at(), "a list of values (\"" + name + "[]\") is not supported yet");
            return Optional.empty();
        }
        if (name.equals("string")) return string(type);
        if (name.equals("char")) return length(type).map(FieldType.Char::new);
        if (name.equals("decimal")) return decimal(type);
        if (!type.arguments().isEmpty()) {
            diagnostics.report(DiagnosticCode.E302, type.arguments().get(0).at(), "\"" + name + "\" takes no length");
            return Optional.empty();
        }
        if (enumeration.isPresent()) return names.enumType(name).map(FieldType.Enumeration::new);
        return Optional.of(PLAIN.get(name));
    }

    private Optional<FieldType> unknown(TypeNode type) {
        Located<String> name = type.name();
        boolean relation = type.member().isPresent()
                || type.list() && Character.isUpperCase(name.value().codePointAt(0));
        if (relation) {
            diagnostics.reportUnknown(
                    DiagnosticCode.E401,
                    name.at(),
                    "unknown entity \"" + name.value() + "\"",
                    name.value(),
                    names.entityNames());
            return Optional.empty();
        }
        String ours = ELSEWHERE.get(name.value().toLowerCase(Locale.ROOT));
        if (ours != null) {
            diagnostics.report(
                    DiagnosticCode.E301,
                    name.at(),
                    "unknown type \"" + name.value() + "\"",
                    "it is called \"" + ours + "\" here");
            return Optional.empty();
        }
        List<String> known = new ArrayList<>(BUILTINS);
        known.addAll(LATER);
        known.addAll(names.all());
        diagnostics.reportUnknown(
                DiagnosticCode.E301, name.at(), "unknown type \"" + name.value() + "\"", name.value(), known);
        return Optional.empty();
    }

    private Optional<FieldType> string(TypeNode type) {
        if (type.arguments().isEmpty()) return Optional.of(new FieldType.Varchar(DEFAULT_LENGTH));
        if (type.arguments().get(0).value().equals("*")) {
            diagnostics.report(
                    DiagnosticCode.E900,
                    type.arguments().get(0).at(),
                    "\"string(*)\" is not supported yet",
                    "\"text\" has no limit");
            return Optional.empty();
        }
        return length(type).map(FieldType.Varchar::new);
    }

    private Optional<Integer> length(TypeNode type) {
        if (type.arguments().size() != 1) {
            diagnostics.report(
                    DiagnosticCode.E302,
                    type.at(),
                    "\"" + type.name().value() + "\" takes one length",
                    "write " + type.name().value() + "(20)");
            return Optional.empty();
        }
        Located<String> argument = type.arguments().get(0);
        OptionalInt length = number(argument.value(), 1, MAX_LENGTH);
        if (length.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E302,
                    argument.at(),
                    "\"" + argument.value() + "\" is not a length: a whole number from 1 to " + MAX_LENGTH
                            + " (PostgreSQL's limit)",
                    "\"text\" has no limit");
            return Optional.empty();
        }
        return Optional.of(length.getAsInt());
    }

    private Optional<FieldType> decimal(TypeNode type) {
        List<Located<String>> arguments = type.arguments();
        if (arguments.size() != 2) {
            diagnostics.report(
                    DiagnosticCode.E303,
                    type.at(),
                    "\"decimal\" takes the number of digits, and how many of them stand behind the point",
                    "write decimal(12,2)");
            return Optional.empty();
        }
        OptionalInt precision = number(arguments.get(0).value(), 1, MAX_PRECISION);
        if (precision.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E303,
                    arguments.get(0).at(),
                    "\"" + arguments.get(0).value() + "\" is not a number of digits from 1 to " + MAX_PRECISION
                            + " (PostgreSQL's limit)");
            return Optional.empty();
        }
        OptionalInt scale = number(arguments.get(1).value(), 0, precision.getAsInt());
        if (scale.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E303,
                    arguments.get(1).at(),
                    "\"" + arguments.get(1).value()
                            + "\" is not a number of digits behind the point: of " + precision.getAsInt()
                            + " digits, 0 to " + precision.getAsInt() + " stand there");
            return Optional.empty();
        }
        return Optional.of(new FieldType.Decimal(precision.getAsInt(), scale.getAsInt()));
    }

    private static OptionalInt number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,9}")) return OptionalInt.empty();
        int number = Integer.parseInt(text);
        return number < least || number > most ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
