package dev.scaffold.generator.codegen.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A column's type in Java.
 *
 * @param boxed what a field holds: {@code Long}, {@code String}, {@code Status}
 * @param getter the method of the runtime's {@code Row} that reads what is stored: {@code getLong}; for an enum
 *     {@code getString}
 * @param enumeration whether {@code boxed} is a generated enum with {@code of(String)} and {@code value()}
 */
public record ValueType(ClassName boxed, String getter, boolean enumeration) {

    /** The discriminator of a tree is text, whatever kinds there are. */
    public static ValueType of(Column column, Layout layout) {
        if (column.role() == Column.Role.KIND) return plain(String.class, "getString");
        FieldType type = column.type();
        if (type instanceof FieldType.Enumeration e) {
            return new ValueType(layout.enumeration(e.type()), "getString", true);
        }
        if (type instanceof FieldType.Bool) return plain(Boolean.class, "getBoolean");
        if (type instanceof FieldType.Whole whole) return whole(whole.bits());
        if (type instanceof FieldType.Double) return plain(Double.class, "getDouble");
        if (type instanceof FieldType.Decimal) return plain(BigDecimal.class, "getBigDecimal");
        if (type instanceof FieldType.Date) return plain(LocalDate.class, "getLocalDate");
        if (type instanceof FieldType.Instant) return plain(Instant.class, "getInstant");
        if (type instanceof FieldType.Uuid) return plain(UUID.class, "getUuid");
        return plain(String.class, "getString");
    }

    /** In a signature where null is not possible: {@code long} for {@code Long}, otherwise the class itself. */
    public TypeName unboxed() {
        return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
    }

    private static ValueType whole(int bits) {
        return switch (bits) {
            case 16 -> plain(Short.class, "getShort");
            case 32 -> plain(Integer.class, "getInteger");
            default -> plain(Long.class, "getLong");
        };
    }

    private static ValueType plain(Class<?> type, String getter) {
        return new ValueType(ClassName.get(type), getter, false);
    }
}
