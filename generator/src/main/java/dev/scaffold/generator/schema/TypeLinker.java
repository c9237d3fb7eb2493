package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.diagnostic.NearestWord;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EnumNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Resolves the type of a field that holds a value. */
final class TypeLinker {

    /** PostgreSQL's limit for varchar(n). */
    private static final int MAX_LENGTH = 10_485_760;

    /** PostgreSQL's limit for numeric(p, s). */
    private static final int MAX_PRECISION = 1000;

    private static final int DEFAULT_LENGTH = 255;

    /** PostgreSQL's limit for a value. */
    private static final int MAX_BYTES = 1_073_741_823;

    private static final Map<String, FieldType> PLAIN = Map.ofEntries(
            Map.entry("text", new FieldType.Text()),
            Map.entry("bool", new FieldType.Bool()),
            Map.entry("byte", new FieldType.Whole(8)),
            Map.entry("short", new FieldType.Whole(16)),
            Map.entry("int", new FieldType.Whole(32)),
            Map.entry("long", new FieldType.Whole(64)),
            Map.entry("float", new FieldType.Float()),
            Map.entry("double", new FieldType.Double()),
            Map.entry("date", new FieldType.Date()),
            Map.entry("time", new FieldType.Time()),
            Map.entry("datetime", new FieldType.DateTime()),
            Map.entry("instant", new FieldType.Instant()),
            Map.entry("duration", new FieldType.Duration()),
            Map.entry("uuid", new FieldType.Uuid()),
            Map.entry("ulid", new FieldType.Ulid()),
            Map.entry("json", new FieldType.Json()));

    /** In the order in which a near miss is looked for. */
    static final List<String> BUILTINS = List.of(
            "string",
            "char",
            "text",
            "bool",
            "byte",
            "short",
            "int",
            "long",
            "float",
            "double",
            "decimal",
            "date",
            "time",
            "datetime",
            "instant",
            "duration",
            "uuid",
            "ulid",
            "json",
            "bytes",
            "native");

    /** What other languages call them. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("varchar", "string"),
            Map.entry("integer", "int"),
            Map.entry("smallint", "short"),
            Map.entry("tinyint", "byte"),
            Map.entry("bigint", "long"),
            Map.entry("boolean", "bool"),
            Map.entry("numeric", "decimal"),
            Map.entry("bigdecimal", "decimal"),
            Map.entry("real", "float"),
            Map.entry("timestamp", "instant"),
            Map.entry("timestamptz", "instant"),
            Map.entry("localdate", "date"),
            Map.entry("localtime", "time"),
            Map.entry("localdatetime", "datetime"),
            Map.entry("interval", "duration"),
            Map.entry("jsonb", "json"),
            Map.entry("bytea", "bytes"),
            Map.entry("blob", "bytes"),
            Map.entry("binary", "bytes"));

    /** What the language does not have yet. */
    private static final Set<String> BIT_SETS = Set.of("bit", "bits", "bitset", "varbit", "enumset");

    /** What PostgreSQL's types are spelled with; quotes are for types of the user's. */
    private static final Pattern NATIVE =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_ .,\"\\[\\]]*(\\([0-9, ]+\\)[A-Za-z0-9_ \\[\\]]*)?");

    private final NameTable names;
    private final Diagnostics diagnostics;

    TypeLinker(NameTable names, Diagnostics diagnostics) {
        this.names = names;
        this.diagnostics = diagnostics;
    }

    /** Empty when it has a problem, which was reported. */
    Optional<FieldType> link(TypeNode type) {
        Optional<FieldType> single = single(type);
        return type.list() ? single.flatMap(element -> ListElements.list(element, type, diagnostics)) : single;
    }

    private Optional<FieldType> single(TypeNode type) {
        String name = type.name().value();
        Optional<EnumNode> enumeration = names.enumNode(name);
        if (!BUILTINS.contains(name) && enumeration.isEmpty() || type.member().isPresent()) return unknown(type);
        if (name.equals("string")) return string(type);
        if (name.equals("char")) return length(type).map(FieldType.Char::new);
        if (name.equals("decimal")) return decimal(type);
        if (name.equals("bytes")) return bytes(type);
        if (name.equals("native")) return ofDatabase(type);
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
        if (BIT_SETS.contains(name.value().toLowerCase(Locale.ROOT))) {
            diagnostics.report(
                    DiagnosticCode.E900,
                    name.at(),
                    "a bit set (\"" + name.value() + "\") is not supported yet",
                    "a bool for each bit, or a long of all, holds them");
            return Optional.empty();
        }
        List<String> known = new ArrayList<>(BUILTINS);
        known.addAll(names.all());
        // A capital letter begins a name of the user's: of no use is what else there is.
        boolean own = Character.isUpperCase(name.value().codePointAt(0))
                && NearestWord.to(name.value(), known).isEmpty();
        diagnostics.reportUnknown(
                DiagnosticCode.E301,
                name.at(),
                "unknown type \"" + name.value() + "\"",
                name.value(),
                own ? names.all() : known);
        return Optional.empty();
    }

    private Optional<FieldType> string(TypeNode type) {
        if (type.arguments().isEmpty()) return Optional.of(new FieldType.Varchar(DEFAULT_LENGTH));
        boolean unlimited =
                type.arguments().size() == 1 && type.arguments().get(0).value().equals("*");
        return unlimited ? Optional.of(new FieldType.Text()) : length(type).map(FieldType.Varchar::new);
    }

    private Optional<FieldType> bytes(TypeNode type) {
        if (type.arguments().isEmpty()) return Optional.of(new FieldType.Bytes(OptionalInt.empty()));
        return length(type, MAX_BYTES, "\"bytes\" has no limit")
                .map(length -> new FieldType.Bytes(OptionalInt.of(length)));
    }

    private Optional<FieldType> ofDatabase(TypeNode type) {
        List<Located<String>> arguments = type.arguments();
        boolean known = arguments.size() == 1
                && NATIVE.matcher(arguments.get(0).value()).matches();
        if (known) return Optional.of(new FieldType.Native(arguments.get(0).value()));
        diagnostics.report(
                DiagnosticCode.E302,
                type.at(),
                "\"native\" takes the name of one of PostgreSQL's types, in quotes",
                "write native('inet')");
        return Optional.empty();
    }

    private Optional<Integer> length(TypeNode type) {
        return length(type, MAX_LENGTH, "\"text\" has no limit");
    }

    private Optional<Integer> length(TypeNode type, int most, String hint) {
        if (type.arguments().size() != 1) {
            diagnostics.report(
                    DiagnosticCode.E302,
                    type.at(),
                    "\"" + type.name().value() + "\" takes one length",
                    "write " + type.name().value() + "(20)");
            return Optional.empty();
        }
        Located<String> argument = type.arguments().get(0);
        OptionalInt length = number(argument.value(), 1, most);
        if (length.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E302,
                    argument.at(),
                    "\"" + argument.value() + "\" is not a length: a whole number from 1 to " + most
                            + " (PostgreSQL's limit)",
                    hint);
            return Optional.empty();
        }
        return Optional.of(length.getAsInt());
    }

    private Optional<FieldType> decimal(TypeNode type) {
        List<Located<String>> arguments = type.arguments();
        if (arguments.isEmpty()) return Optional.of(new FieldType.Numeric());
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
        if (!text.matches("[0-9]{1,12}")) return OptionalInt.empty();
        long number = Long.parseLong(text);
        return number < least || number > most ? OptionalInt.empty() : OptionalInt.of((int) number);
    }
}
