package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.syntax.FieldNode.DefaultNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads a default value as its field's type takes it. */
final class DefaultLinker {

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
        if (!node.quoted() && node.text().equals("uuid()")) {
            diagnostics.report(DiagnosticCode.E900, node.at(), "the default \"uuid()\" is not supported yet");
            return Optional.empty();
        }
        if (!node.quoted() && node.text().equals("now()")) {
            if (type instanceof FieldType.Instant) return Optional.of(new DefaultValue.Now());
            return misfit(node, "now() is the default of an instant", Optional.empty());
        }
        if (type instanceof FieldType.Enumeration e) return constant(node, e.type());
        if (type instanceof FieldType.Varchar varchar) return text(node, 0, varchar.length());
        if (type instanceof FieldType.Char fixed) return text(node, fixed.length(), fixed.length());
        if (type instanceof FieldType.Bool) return bool(node);
        if (type instanceof FieldType.Whole whole) return whole(node, whole.bits());
        if (type instanceof FieldType.Double) return floating(node);
        if (type instanceof FieldType.Decimal decimal) return decimal(node, decimal);
        if (type instanceof FieldType.Date) return date(node);
        if (type instanceof FieldType.Instant) return instant(node);
        if (type instanceof FieldType.Uuid) return uuid(node);
        return literal(node.text());
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
        return misfit(node, "the default has " + length + " characters; the type takes " + limit, Optional.empty());
    }

    private Optional<DefaultValue> bool(DefaultNode node) {
        if (node.text().equals("true") || node.text().equals("false")) return literal(node.text());
        return misfit(node, "\"" + node.text() + "\" is not true or false", Optional.empty());
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

    private Optional<DefaultValue> floating(DefaultNode node) {
        boolean number = node.text().matches("[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");
        if (!number) return misfit(node, "\"" + node.text() + "\" is not a number", Optional.empty());
        if (java.lang.Double.isInfinite(java.lang.Double.parseDouble(node.text()))) {
            return misfit(node, "the default is larger than a double can be", Optional.empty());
        }
        return literal(node.text().replace("+", ""));
    }

    private Optional<DefaultValue> decimal(DefaultNode node, FieldType.Decimal type) {
        if (!node.text().matches("[+-]?[0-9]{1,2000}(\\.[0-9]{1,2000})?")) {
            return misfit(node, "\"" + node.text() + "\" is not a decimal number", Optional.empty());
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

    private Optional<DefaultValue> date(DefaultNode node) {
        try {
            LocalDate date = LocalDate.parse(node.text());
            if (date.getYear() >= 1 && date.getYear() <= 9999) return literal(date.toString());
        } catch (DateTimeException notADate) {
            // Reported below, like a year out of range.
        }
        return misfit(
                node,
                "\"" + node.text() + "\" is not a day of the calendar",
                Optional.of("for example 2026-01-31, from year 0001 to 9999"));
    }

    private Optional<DefaultValue> instant(DefaultNode node) {
        try {
            Instant instant = Instant.parse(node.text());
            boolean inRange = !instant.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
                    && instant.isBefore(Instant.parse("+10000-01-01T00:00:00Z"));
            if (inRange && instant.getNano() % 1000 == 0) return literal(instant.toString());
        } catch (DateTimeException notAMoment) {
            // Reported below, like a moment out of range.
        }
        return misfit(
                node,
                "\"" + node.text() + "\" is not a moment in UTC",
                Optional.of("for example 2026-01-31T12:30:00Z, to the microsecond, or now()"));
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
