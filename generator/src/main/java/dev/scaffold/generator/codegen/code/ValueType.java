package dev.scaffold.generator.codegen.code;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.FieldType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A column's type in Java.
 *
 * @param boxed what a field holds: {@code Long}, {@code String}, {@code Status}, {@code byte[]}
 * @param getter the method of the runtime's {@code Row} that reads what is stored: {@code getLong}; for an enum
 *     {@code getString} or {@code getInteger}
 * @param enumeration whether {@code boxed} is a generated enum with {@code of(…)} and {@code value()}
 * @param element of a list: the type of each of its values
 */
public record ValueType(TypeName boxed, String getter, boolean enumeration, Optional<ValueType> element) {

    /** Of one value. */
    ValueType(TypeName boxed, String getter, boolean enumeration) {
        this(boxed, getter, enumeration, Optional.empty());
    }

    /** The discriminator of a tree is text, whatever kinds there are. */
    public static ValueType of(Column column, Layout layout) {
        if (column.role() == Column.Role.KIND) return plain(String.class, "getString");
        return of(column.type(), layout);
    }

    private static ValueType of(FieldType type, Layout layout) {
        if (type instanceof FieldType.ListOf list) {
            ValueType element = of(list.element(), layout);
            TypeName boxed = ParameterizedTypeName.get(ClassName.get(List.class), element.boxed());
            return new ValueType(boxed, "getList", false, Optional.of(element));
        }
        if (type instanceof FieldType.Enumeration e) {
            return new ValueType(layout.enumeration(e.type()), e.type().numeric() ? "getInteger" : "getString", true);
        }
        if (type instanceof FieldType.Bool) return plain(Boolean.class, "getBoolean");
        if (type instanceof FieldType.Whole whole) return whole(whole.bits());
        if (type instanceof FieldType.Double) return plain(Double.class, "getDouble");
        if (type instanceof FieldType.Float) return plain(Float.class, "getFloat");
        if (type instanceof FieldType.Decimal || type instanceof FieldType.Numeric) {
            return plain(BigDecimal.class, "getBigDecimal");
        }
        if (type instanceof FieldType.Date) return plain(LocalDate.class, "getLocalDate");
        if (type instanceof FieldType.Time) return plain(LocalTime.class, "getLocalTime");
        if (type instanceof FieldType.DateTime) return plain(LocalDateTime.class, "getLocalDateTime");
        if (type instanceof FieldType.Duration) return plain(Duration.class, "getDuration");
        if (type instanceof FieldType.Bytes) return new ValueType(ArrayTypeName.of(TypeName.BYTE), "getBytes", false);
        if (type instanceof FieldType.Instant) return plain(Instant.class, "getInstant");
        if (type instanceof FieldType.Uuid) return plain(UUID.class, "getUuid");
        return plain(String.class, "getString");
    }

    /** In a signature where null is not possible: {@code long} for {@code Long}, otherwise the class itself. */
    public TypeName unboxed() {
        return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
    }

    /** Whether values can be changed from outside: they are copied on their way in and out. */
    public boolean copied() {
        return boxed instanceof ArrayTypeName;
    }

    /** What a row holds of it: the type itself, or what an enum is stored as. */
    public TypeName stored() {
        if (!enumeration) return boxed;
        return ClassName.get(getter.equals("getInteger") ? Integer.class : String.class);
    }

    /** Without its package. */
    public String simpleName() {
        if (element.isPresent()) return "List<" + element.get().simpleName() + ">";
        return boxed instanceof ClassName name ? name.simpleName() : boxed.toString();
    }

    private static ValueType whole(int bits) {
        return switch (bits) {
            case 8 -> plain(Byte.class, "getByte");
            case 16 -> plain(Short.class, "getShort");
            case 32 -> plain(Integer.class, "getInteger");
            default -> plain(Long.class, "getLong");
        };
    }

    private static ValueType plain(Class<?> type, String getter) {
        return new ValueType(ClassName.get(type), getter, false);
    }
}
