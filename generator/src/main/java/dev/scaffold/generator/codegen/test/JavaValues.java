package dev.scaffold.generator.codegen.test;

import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of columns as Java. Calls like {@code number()} are methods of the generated {@code Samples}. */
final class JavaValues {

    /** What has no more digits or characters takes the same value again within one test. */
    private static final int FEW_DIGITS = 3;

    /** No run of the tests counts further than this many digits. */
    private static final int MOST_COUNTED = 9;

    private JavaValues() {}

    /** A value without regard to checks. Another one each time, except of bool and enum. */
    static String fresh(PropertyCode property) {
        if (LimitedValues.isLimited(property.column())) {
            Optional<String> limited = LimitedValues.fresh(property.column());
            if (limited.isPresent()) return limited.get();
        }
        FieldType type = property.column().type();
        return type instanceof FieldType.ListOf list ? two(property, list.element()) : fresh(property, type);
    }

    private static String fresh(PropertyCode property, FieldType type) {
        if (type instanceof FieldType.Varchar varchar) return text(property, varchar.length());
        if (type instanceof FieldType.Char fixed) return "Samples.digits(" + fixed.length() + ")";
        if (type instanceof FieldType.Text) return text(property, 1_000);
        if (type instanceof FieldType.Bool) return "true";
        if (type instanceof FieldType.Whole whole) return whole(whole.bits());
        if (type instanceof FieldType.Float) return "Samples.number() + 0.5f";
        if (type instanceof FieldType.Double) return "Samples.number() + 0.5";
        if (type instanceof FieldType.Decimal decimal) {
            return decimal(decimal);
        }
        if (type instanceof FieldType.Numeric) return "BigDecimal.valueOf(Samples.number(), 20)";
        if (type instanceof FieldType.Date) return "Samples.day()";
        if (type instanceof FieldType.Time) return "Samples.time()";
        if (type instanceof FieldType.DateTime) return "Samples.datetime()";
        if (type instanceof FieldType.Duration) return "Samples.duration()";
        if (type instanceof FieldType.Ulid) return "Samples.ulid()";
        if (type instanceof FieldType.Json) return "Samples.json()";
        if (type instanceof FieldType.Bytes bytes)
            return "Samples.bytes(" + bytes.length().orElse(1_000) + ")";
        if (type instanceof FieldType.Native ofDatabase)
            return ofDatabase(ofDatabase).orElse("null");
        if (type instanceof FieldType.Instant) return "Samples.moment()";
        if (type instanceof FieldType.Uuid) return "Samples.uuid()";
        return constant(((FieldType.Enumeration) type).type(), 0);
    }

    private static String two(PropertyCode property, FieldType element) {
        if (element instanceof FieldType.Bool) return "List.of(true, false)";
        if (element instanceof FieldType.Enumeration e) {
            int last = e.type().constants().size() - 1;
            return "List.of(" + constant(e.type(), 0) + ", " + constant(e.type(), last) + ")";
        }
        return "Samples.two(() -> " + fresh(property, element) + ")";
    }

    /** Of few values, a list of one differs from one of two. */
    private static String otherList(PropertyCode property, FieldType element) {
        if (element instanceof FieldType.Bool) return "List.of(true)";
        return element instanceof FieldType.Enumeration e
                ? "List.of(" + constant(e.type(), 0) + ")"
                : two(property, element);
    }

    /** {@code value} as the database stores it; null for a list, of which that would be an array. */
    static @Nullable String raw(PropertyCode property, String value) {
        if (property.type().element().isPresent()) return null;
        return property.type().enumeration() ? value + ".value()" : value;
    }

    /** A value that differs from {@link #fresh}; null when the type has only one. */
    static @Nullable String other(PropertyCode property) {
        FieldType type = property.column().type();
        if (type instanceof FieldType.ListOf list) return otherList(property, list.element());
        if (type instanceof FieldType.Bool) return "false";
        if (type instanceof FieldType.Enumeration e) {
            return e.type().constants().size() < 2 ? null : constant(e.type(), 1);
        }
        if (type instanceof FieldType.Native) return null;
        if (LimitedValues.isLimited(property.column())) {
            return LimitedValues.other(property.column()).orElse(null);
        }
        return otherOfFew(type).orElseGet(() -> fresh(property));
    }

    /** Where a type has so few values that two samples may be equal: one that no sample is. */
    private static Optional<String> otherOfFew(FieldType type) {
        int length = type instanceof FieldType.Varchar varchar
                ? varchar.length()
                : type instanceof FieldType.Char fixed ? fixed.length() : FEW_DIGITS + 1;
        if (length <= FEW_DIGITS) return Optional.of(quoted("x".repeat(length)));
        if (type instanceof FieldType.Decimal decimal && decimal.precision() <= FEW_DIGITS) {
            long greatest = (long) Math.pow(10, decimal.precision()) - 1;
            return Optional.of("BigDecimal.valueOf(" + greatest + ", " + decimal.scale() + ")");
        }
        return Optional.empty();
    }

    /** Of few digits not more than there are; the greatest one is left to {@link #otherOfFew}. */
    private static String decimal(FieldType.Decimal type) {
        boolean few = type.precision() <= MOST_COUNTED;
        String number =
                few ? "Samples.between(1, " + ((long) Math.pow(10, type.precision()) - 2) + ")" : "Samples.number()";
        return "BigDecimal.valueOf(" + number + ", " + type.scale() + ")";
    }

    /** A value of one of PostgreSQL's types, spelled as it spells it itself; empty for a type that is not known here. */
    static Optional<String> ofDatabase(FieldType.Native type) {
        return switch (type.name().toLowerCase(Locale.ROOT)) {
            case "inet", "cidr" -> Optional.of("\"192.0.2.7/32\"");
            case "macaddr" -> Optional.of("\"08:00:2b:01:02:03\"");
            case "point" -> Optional.of("\"(1,2)\"");
            case "int4range", "int8range" -> Optional.of("\"[1,5)\"");
            case "tsvector" -> Optional.of("\"'sample'\"");
            default -> Optional.empty();
        };
    }

    /** {@code value}, one that {@link SampleValues} found. */
    static String literal(PropertyCode property, Object value) {
        FieldType type = property.column().type();
        if (value instanceof Draw draw) return draw.java();
        if (type instanceof FieldType.Enumeration e) {
            return constant(e.type(), value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
        if (value instanceof String text) return quoted(text);
        if (value instanceof LocalDate day) return "LocalDate.parse(" + quoted(day.toString()) + ")";
        if (value instanceof Instant moment) return "Instant.parse(" + quoted(moment.toString()) + ")";
        if (value instanceof BigDecimal number) return number(type, number.toPlainString());
        return value.toString();
    }

    /** What a new one holds; empty for nothing, and for the present moment, which no test can know. */
    static Optional<String> initial(PropertyCode property) {
        return property.initial()
                .filter(DefaultValue.Literal.class::isInstance)
                .map(value -> ((DefaultValue.Literal) value).text())
                .map(text -> initial(property.column().type(), text));
    }

    private static String initial(FieldType type, String text) {
        if (type instanceof FieldType.ListOf) return "List.of()";
        if (type instanceof FieldType.Enumeration e) return constant(e.type(), text);
        if (type instanceof FieldType.Bool) return text;
        if (type instanceof FieldType.Date) return "LocalDate.parse(" + quoted(text) + ")";
        if (type instanceof FieldType.Time) return "LocalTime.parse(" + quoted(text) + ")";
        if (type instanceof FieldType.DateTime) return "LocalDateTime.parse(" + quoted(text) + ")";
        if (type instanceof FieldType.Instant) return "Instant.parse(" + quoted(text) + ")";
        if (type instanceof FieldType.Duration) return "Duration.parse(" + quoted(text) + ")";
        if (type instanceof FieldType.Uuid) return "UUID.fromString(" + quoted(text) + ")";
        if (type instanceof FieldType.Bytes)
            return "HexFormat.of().parseHex(" + quoted(text.substring("0x".length())) + ")";
        boolean number = type instanceof FieldType.Whole
                || type instanceof FieldType.Float
                || type instanceof FieldType.Double
                || type instanceof FieldType.Decimal
                || type instanceof FieldType.Numeric;
        return number ? number(type, text) : quoted(text);
    }

    static List<PropertyTests.Stored> stored(FieldType type) {
        if (!(type instanceof FieldType.Enumeration e)) return List.of();
        return e.type().constants().stream()
                .map(constant -> new PropertyTests.Stored(
                        e.type().name() + "." + JavaNames.constant(constant.name()), quoted(constant.value())))
                .toList();
    }

    private static String text(PropertyCode property, int length) {
        return "Samples.text(" + quoted(property.name()) + ", " + length + ")";
    }

    private static String whole(int bits) {
        return switch (bits) {
            case 8 -> "(byte) Samples.number()";
            case 16 -> "(short) Samples.number()";
            case 32 -> "(int) Samples.number()";
            default -> "Samples.number()";
        };
    }

    private static String number(FieldType type, String text) {
        if (type instanceof FieldType.Decimal || type instanceof FieldType.Numeric)
            return "new BigDecimal(" + quoted(text) + ")";
        if (type instanceof FieldType.Float) return text + "f";
        if (type instanceof FieldType.Double) return text.contains(".") || text.contains("e") ? text : text + ".0";
        int bits = ((FieldType.Whole) type).bits();
        if (bits < 32) return (bits == 8 ? "(byte) " : "(short) ") + text;
        return bits == 32 ? text : text + "L";
    }

    private static String constant(EnumType type, int position) {
        return type.name() + "."
                + JavaNames.constant(type.constants().get(position).name());
    }

    private static String constant(EnumType type, String value) {
        return type.constants().stream()
                .filter(constant -> constant.value().equals(value))
                .map(constant -> type.name() + "." + JavaNames.constant(constant.name()))
                .findFirst()
                .orElseThrow();
    }

    /** A string literal on one line; JavaPoet, which escapes it, would break it behind each line end. */
    static String quoted(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> CodeBlock.of("$S", line).toString())
                .map(literal -> literal.substring(1, literal.length() - 1))
                .collect(Collectors.joining("\\n", "\"", "\""));
    }
}
