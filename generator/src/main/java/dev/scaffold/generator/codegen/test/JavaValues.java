package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of columns as Java. Calls like {@code number()} are methods of the generated {@code Samples}. */
final class JavaValues {

    private JavaValues() {}

    /** A value without regard to checks. Another one each time, except of bool and enum. */
    static String fresh(PropertyCode property) {
        if (LimitedValues.isLimited(property.column())) {
            Optional<String> limited = LimitedValues.fresh(property.column());
            if (limited.isPresent()) return limited.get();
        }
        FieldType type = property.column().type();
        if (type instanceof FieldType.Varchar varchar) return text(property, varchar.length());
        if (type instanceof FieldType.Char fixed) return "Samples.digits(" + fixed.length() + ")";
        if (type instanceof FieldType.Text) return text(property, 1_000);
        if (type instanceof FieldType.Bool) return "true";
        if (type instanceof FieldType.Whole whole) return whole(whole.bits());
        if (type instanceof FieldType.Double) return "Samples.number() + 0.5";
        if (type instanceof FieldType.Decimal decimal) {
            return "BigDecimal.valueOf(Samples.number(), " + decimal.scale() + ")";
        }
        if (type instanceof FieldType.Date) return "Samples.day()";
        if (type instanceof FieldType.Instant) return "Samples.moment()";
        if (type instanceof FieldType.Uuid) return "Samples.uuid()";
        return constant(((FieldType.Enumeration) type).type(), 0);
    }

    /** A value that differs from {@link #fresh}; null when the type has only one. */
    static @Nullable String other(PropertyCode property) {
        FieldType type = property.column().type();
        if (type instanceof FieldType.Bool) return "false";
        if (type instanceof FieldType.Enumeration e) {
            return e.type().constants().size() < 2 ? null : constant(e.type(), 1);
        }
        return fresh(property);
    }

    /** {@code value}, one that {@link SampleValues} found. */
    static String literal(PropertyCode property, Object value) {
        FieldType type = property.column().type();
        if (type instanceof FieldType.Enumeration e) return constant(e.type(), value.toString());
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
        if (type instanceof FieldType.Enumeration e) return constant(e.type(), text);
        if (type instanceof FieldType.Bool) return text;
        if (type instanceof FieldType.Date) return "LocalDate.parse(" + quoted(text) + ")";
        if (type instanceof FieldType.Instant) return "Instant.parse(" + quoted(text) + ")";
        if (type instanceof FieldType.Uuid) return "UUID.fromString(" + quoted(text) + ")";
        boolean number = type instanceof FieldType.Whole
                || type instanceof FieldType.Double
                || type instanceof FieldType.Decimal;
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
            case 16 -> "(short) Samples.number()";
            case 32 -> "(int) Samples.number()";
            default -> "Samples.number()";
        };
    }

    private static String number(FieldType type, String text) {
        if (type instanceof FieldType.Decimal) return "new BigDecimal(" + quoted(text) + ")";
        if (type instanceof FieldType.Double) return text.contains(".") || text.contains("e") ? text : text + ".0";
        int bits = ((FieldType.Whole) type).bits();
        return bits == 16 ? "(short) " + text : bits == 32 ? text : text + "L";
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

    /** A string literal. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
