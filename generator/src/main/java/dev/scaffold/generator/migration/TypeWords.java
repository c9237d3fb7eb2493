package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.FieldType;

/** A type as the schema spells it: {@code string(200)}, {@code int}, {@code Status}. */
final class TypeWords {

    private TypeWords() {}

    static String of(FieldType type) {
        if (type instanceof FieldType.ListOf list) return of(list.element()) + "[]";
        if (type instanceof FieldType.Varchar varchar) return "string(" + varchar.length() + ")";
        if (type instanceof FieldType.Char fixed) return "char(" + fixed.length() + ")";
        if (type instanceof FieldType.Text) return "text";
        if (type instanceof FieldType.Bool) return "bool";
        if (type instanceof FieldType.Whole whole) {
            return switch (whole.bits()) {
                case 8 -> "byte";
                case 16 -> "short";
                case 32 -> "int";
                default -> "long";
            };
        }
        if (type instanceof FieldType.Float) return "float";
        if (type instanceof FieldType.Double) return "double";
        if (type instanceof FieldType.Numeric) return "decimal";
        if (type instanceof FieldType.Time) return "time";
        if (type instanceof FieldType.DateTime) return "datetime";
        if (type instanceof FieldType.Duration) return "duration";
        if (type instanceof FieldType.Ulid) return "ulid";
        if (type instanceof FieldType.Json) return "json";
        if (type instanceof FieldType.Bytes bytes) {
            return bytes.length().isPresent() ? "bytes(" + bytes.length().getAsInt() + ")" : "bytes";
        }
        if (type instanceof FieldType.Native ofDatabase) return "native('" + ofDatabase.name() + "')";
        if (type instanceof FieldType.Decimal d) return "decimal(" + d.precision() + "," + d.scale() + ")";
        if (type instanceof FieldType.Date) return "date";
        if (type instanceof FieldType.Instant) return "instant";
        if (type instanceof FieldType.Uuid) return "uuid";
        if (type instanceof FieldType.Enumeration enumeration)
            return enumeration.type().name();
        throw new IllegalStateException("no word for " + type);
    }
}
