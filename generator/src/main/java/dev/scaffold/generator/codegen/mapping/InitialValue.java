package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.ValueType;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a new entity's field holds before anybody sets it, as a Java expression. */
public final class InitialValue {

    private InitialValue() {}

    /** {@code Status.DRAFT}, {@code 0L}; empty when the property has no default. */
    public static Optional<CodeBlock> of(PropertyCode property, Layout layout) {
        return property.initial().map(initial -> of(initial, property, layout));
    }

    private static CodeBlock of(DefaultValue initial, PropertyCode property, Layout layout) {
        FieldType type = property.column().type();
        if (initial instanceof DefaultValue.Literal literal) return literal(literal.text(), type, property.type());
        if (initial instanceof DefaultValue.NewIdentifier) {
            String method = type instanceof FieldType.Uuid ? "uuid" : "ulid";
            return CodeBlock.of("$T.$L()", layout.runtime("value", "Identifiers"), method);
        }
        if (type instanceof FieldType.Date) return CodeBlock.of("$T.now($T.UTC)", LocalDate.class, ZoneOffset.class);
        // The databases keep microseconds: more would come back as another moment than was written.
        CodeBlock micros = CodeBlock.of("truncatedTo($T.MICROS)", ChronoUnit.class);
        if (type instanceof FieldType.Instant) return CodeBlock.of("$T.now().$L", Instant.class, micros);
        Class<?> local = type instanceof FieldType.Time ? LocalTime.class : LocalDateTime.class;
        return CodeBlock.of("$T.now($T.UTC).$L", local, ZoneOffset.class, micros);
    }

    /** A constant that is spelled as a default is. */
    static CodeBlock literal(String text, FieldType type, ValueType java) {
        if (type instanceof FieldType.ListOf) return CodeBlock.of("$T.of()", List.class);
        if (type instanceof FieldType.Enumeration enumeration) {
            return CodeBlock.of("$T.$L", java.boxed(), constant(enumeration.type(), text));
        }
        if (type instanceof FieldType.Whole whole) return CodeBlock.of(whole.bits() == 64 ? "$LL" : "$L", text);
        if (type instanceof FieldType.Bool) return CodeBlock.of("$L", text);
        if (type instanceof FieldType.Float) return CodeBlock.of("$Lf", Float.parseFloat(text));
        if (type instanceof FieldType.Double) return CodeBlock.of("$L", Double.parseDouble(text));
        if (type instanceof FieldType.Decimal || type instanceof FieldType.Numeric) {
            return CodeBlock.of("new $T($S)", BigDecimal.class, text);
        }
        if (type instanceof FieldType.Uuid) return CodeBlock.of("$T.fromString($S)", UUID.class, text);
        if (type instanceof FieldType.Bytes) {
            String digits = text.substring("0x".length());
            return digits.isEmpty()
                    ? CodeBlock.of("new byte[0]")
                    : CodeBlock.of("$T.of().parseHex($S)", HexFormat.class, digits);
        }
        boolean parsed = type instanceof FieldType.Date
                || type instanceof FieldType.Time
                || type instanceof FieldType.DateTime
                || type instanceof FieldType.Instant
                || type instanceof FieldType.Duration;
        return parsed ? CodeBlock.of("$T.parse($S)", java.boxed(), text) : CodeBlock.of("$S", text);
    }

    private static String constant(EnumType type, String stored) {
        return type.constants().stream()
                .filter(constant -> constant.value().equals(stored))
                .map(constant -> JavaNames.constant(constant.name()))
                .findFirst()
                .orElseThrow();
    }
}
