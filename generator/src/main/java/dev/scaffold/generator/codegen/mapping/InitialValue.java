package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.ValueType;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** What a new entity's field holds before anybody sets it, as a Java expression. */
public final class InitialValue {

    private InitialValue() {}

    /** {@code Status.DRAFT}, {@code 0L}; empty when the property has no default. */
    public static Optional<CodeBlock> of(PropertyCode property) {
        return property.initial().map(initial -> of(initial, property));
    }

    private static CodeBlock of(DefaultValue initial, PropertyCode property) {
        FieldType type = property.column().type();
        if (initial instanceof DefaultValue.Literal literal) return literal(literal.text(), type, property.type());
        return type instanceof FieldType.Date
                ? CodeBlock.of("$T.now($T.UTC)", LocalDate.class, ZoneOffset.class)
                // PostgreSQL keeps microseconds: more would come back as another moment than was written.
                : CodeBlock.of("$T.now().truncatedTo($T.MICROS)", Instant.class, ChronoUnit.class);
    }

    /** A constant that is spelled as a default is. */
    static CodeBlock literal(String text, FieldType type, ValueType java) {
        if (type instanceof FieldType.Enumeration enumeration) {
            return CodeBlock.of("$T.$L", java.boxed(), constant(enumeration.type(), text));
        }
        if (type instanceof FieldType.Whole whole) return CodeBlock.of(whole.bits() == 64 ? "$LL" : "$L", text);
        if (type instanceof FieldType.Bool) return CodeBlock.of("$L", text);
        if (type instanceof FieldType.Double) return CodeBlock.of("$L", Double.parseDouble(text));
        if (type instanceof FieldType.Decimal) return CodeBlock.of("new $T($S)", BigDecimal.class, text);
        if (type instanceof FieldType.Date) return CodeBlock.of("$T.parse($S)", LocalDate.class, text);
        if (type instanceof FieldType.Instant) return CodeBlock.of("$T.parse($S)", Instant.class, text);
        if (type instanceof FieldType.Uuid) return CodeBlock.of("$T.fromString($S)", UUID.class, text);
        return CodeBlock.of("$S", text);
    }

    private static String constant(EnumType type, String stored) {
        return type.constants().stream()
                .filter(constant -> constant.value().equals(stored))
                .map(constant -> JavaNames.constant(constant.name()))
                .findFirst()
                .orElseThrow();
    }
}
