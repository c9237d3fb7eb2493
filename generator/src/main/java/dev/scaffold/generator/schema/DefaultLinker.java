package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.syntax.FieldNode.DefaultNode;
import dev.scaffold.runtime.value.Identifiers;
import dev.scaffold.runtime.value.JsonText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads a default value as its field's type takes it. */
final class DefaultLinker {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");
    private static final int MAX_BYTES = 1_000_000;

    private final Diagnostics diagnostics;
    private final DiagnosticCode code;
    private final String noun;

    DefaultLinker(Diagnostics diagnostics) {
        this(diagnostics, DiagnosticCode.E304, "default");
    }

    /** For a value that is written like a default, and is called {@code noun}. */
    DefaultLinker(Diagnostics diagnostics, DiagnosticCode code, String noun) {
        this.diagnostics = diagnostics;
        this.code = code;
        this.noun = noun;
    }

    /** Empty when it does not fit, which was reported. */
    Optional<DefaultValue> link(DefaultNode node, FieldType type) {
        if (type instanceof FieldType.ListOf) return list(node);
        if (node.sql()) return Optional.of(new DefaultValue.Sql(node.text().strip()));
        if (!node.quoted() && node.text().equals("uuid()")) {
            boolean identifier = type instanceof FieldType.Uuid || type instanceof FieldType.Ulid;
            if (identifier) return Optional.of(new DefaultValue.NewIdentifier());
            return misfit(node, "uuid() is the default of a uuid or ulid", Optional.empty());
        }
        if (!node.quoted() && node.text().equals("now()")) {
            if (TemporalText.hasNow(type)) return Optional.of(new DefaultValue.Now());
            return misfit(node, "now() is the default of an instant, date, time or datetime", Optional.empty());
        }
        if (type instanceof FieldType.Enumeration e) return constant(node, e.type());
        if (type instanceof FieldType.Varchar varchar) return text(node, 0, varchar.length());
        if (type instanceof FieldType.Char fixed) return text(node, fixed.length(), fixed.length());
        if (type instanceof FieldType.Bool) return bool(node);
        if (type instanceof FieldType.Whole whole) return whole(node, whole.bits());
        if (type instanceof FieldType.Float) return floating(node, Float.isInfinite(parsedFloat(node)), "float");
        if (type instanceof FieldType.Double) return floating(node, Double.isInfinite(parsed(node)), "double");
        if (type instanceof FieldType.Decimal decimal) return decimal(node, decimal);
        if (type instanceof FieldType.Numeric) return decimal(node, new FieldType.Decimal(1_000, 500));
        if (TemporalText.knows(type)) return temporal(node, type);
        if (type instanceof FieldType.Uuid) return uuid(node);
        if (type instanceof FieldType.Ulid) return ulid(node);
        if (type instanceof FieldType.Json) return json(node);
        if (type instanceof FieldType.Bytes bytes)
            return bytes(node, bytes.length().orElse(MAX_BYTES));
        return literal(node.text());
    }

    private Optional<DefaultValue> list(DefaultNode node) {
        if (node.text().equals("[]") && !node.sql()) return literal("[]");
        return misfit(
                node, "a list has no other default than []", Optional.of("write = [], or set it where it is made"));
    }

    private Optional<DefaultValue> constant(DefaultNode node, EnumType type) {
        Optional<EnumType.Constant> constant = type.constants().stream()
                .filter(one -> one.name().equals(node.text()))
                .findFirst();
        if (constant.isPresent()) return literal(constant.get().value());
        List<String> names =
                type.constants().stream().map(EnumType.Constant::name).toList();
        diagnostics.reportUnknown(
                DiagnosticCode.E308,
                node.at(),
                "\"" + node.text() + "\" is not a constant of " + type.name(),
                node.text(),
                names);
        return Optional.empty();
    }

    private Optional<DefaultValue> text(DefaultNode node, int least, int most) {
        int length = node.text().codePointCount(0, node.text().length());
        if (length >= least && length <= most) return literal(node.text());
        String limit = least == most ? "exactly " + most : "at most " + most;
        return misfit(
                node,
                "the default has " + length + " characters; the type takes " + limit,
                Optional.of("shorten it, or change the type"));
    }

    private Optional<DefaultValue> bool(DefaultNode node) {
        if (node.text().equals("true") || node.text().equals("false")) return literal(node.text());
        return misfit(node, "\"" + node.text() + "\" is not true or false", Optional.of("write true or false"));
    }

    private Optional<DefaultValue> whole(DefaultNode node, int bits) {
        if (!node.text().matches("[+-]?[0-9]+")) {
            return misfit(
                    node,
                    "\"" + node.text() + "\" is not a whole number",
                    Optional.of("digits, with or without a sign"));
        }
        if (node.text().length() < 40) {
            BigInteger value = new BigInteger(node.text());
            if (value.bitLength() < bits) return literal(value.toString());
        }
        BigInteger most = BigInteger.ONE.shiftLeft(bits - 1).subtract(BigInteger.ONE);
        return misfit(
                node,
                "the default does not fit: the type goes from " + most.negate().subtract(BigInteger.ONE) + " to "
                        + most,
                Optional.empty());
    }

    private Optional<DefaultValue> floating(DefaultNode node, boolean tooLarge, String type) {
        if (!NUMBER.matcher(node.text()).matches()) {
            return misfit(node, "\"" + node.text() + "\" is not a number", Optional.empty());
        }
        if (tooLarge) return misfit(node, "the " + noun + " is larger than a " + type + " can be", Optional.empty());
        return literal(node.text().replace("+", ""));
    }

    /** 0 when it is not a number. */
    private static double parsed(DefaultNode node) {
        return NUMBER.matcher(node.text()).matches() ? Double.parseDouble(node.text()) : 0;
    }

    private static float parsedFloat(DefaultNode node) {
        return NUMBER.matcher(node.text()).matches() ? Float.parseFloat(node.text()) : 0;
    }

    private Optional<DefaultValue> decimal(DefaultNode node, FieldType.Decimal type) {
        if (!node.text().matches("[+-]?[0-9]{1,2000}(\\.[0-9]{1,2000})?")) {
            return misfit(node, "\"" + node.text() + "\" is not a decimal number", Optional.of("for example 12.50"));
        }
        BigDecimal value = new BigDecimal(node.text());
        BigDecimal shortest = value.stripTrailingZeros();
        boolean fits = shortest.scale() <= type.scale()
                && value.precision() - value.scale() <= type.precision() - type.scale();
        if (fits || value.signum() == 0) return literal(value.toPlainString());
        return misfit(
                node,
                "the default does not fit: the type takes " + (type.precision() - type.scale()) + " digits before and "
                        + type.scale() + " behind the point",
                Optional.empty());
    }

    private Optional<DefaultValue> temporal(DefaultNode node, FieldType type) {
        return TemporalText.normal(node.text(), type)
                .flatMap(DefaultLinker::literal)
                .or(() -> misfit(
                        node,
                        "\"" + node.text() + "\" is not " + TemporalText.words(type),
                        Optional.of(TemporalText.hint(type))));
    }

    private Optional<DefaultValue> ulid(DefaultNode node) {
        if (Identifiers.isUlid(node.text())) return literal(node.text());
        return misfit(
                node,
                "\"" + node.text() + "\" is not a ULID",
                Optional.of("26 characters of 0-9 and A-Z without I, L, O and U; uuid() makes one"));
    }

    private Optional<DefaultValue> json(DefaultNode node) {
        Optional<String> problem = JsonText.problem(node.text());
        return problem.isEmpty()
                ? literal(node.text())
                : misfit(node, "the " + noun + " " + problem.get(), Optional.of("for example '{\"a\": 1}'"));
    }

    private Optional<DefaultValue> bytes(DefaultNode node, int most) {
        if (!node.text().matches("0x([0-9a-fA-F]{2})*")) {
            return misfit(
                    node,
                    "\"" + node.text() + "\" is not bytes",
                    Optional.of("hexadecimal digits: 0x00ff, two a byte"));
        }
        String digits = node.text().substring(2).toLowerCase(Locale.ROOT);
        if (digits.length() / 2 <= most) return literal("0x" + digits);
        return misfit(
                node,
                "the " + noun + " has " + digits.length() / 2 + " bytes; the type takes at most " + most,
                Optional.empty());
    }

    private Optional<DefaultValue> uuid(DefaultNode node) {
        if (node.text().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return literal(UUID.fromString(node.text()).toString().toLowerCase(Locale.ROOT));
        }
        return misfit(
                node, "\"" + node.text() + "\" is not a UUID", Optional.of("32 hexadecimal digits as 8-4-4-4-12"));
    }

    private Optional<DefaultValue> misfit(DefaultNode node, String message, Optional<String> hint) {
        String words = message.replace("the default", "the " + noun);
        hint.ifPresentOrElse(
                way -> diagnostics.report(code, node.at(), words, way),
                () -> diagnostics.report(code, node.at(), words));
        return Optional.empty();
    }

    private static Optional<DefaultValue> literal(String text) {
        return Optional.of(new DefaultValue.Literal(text));
    }
}
