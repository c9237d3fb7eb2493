package dev.scaffold.generator.schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Values that can be compared, spelled as defaults are. */
final class OrderedValues {

    private OrderedValues() {}

    /** Whether values of {@code type} have an order that a limit can use. */
    static boolean knows(FieldType type) {
        return isNumber(type) || type instanceof FieldType.Date || type instanceof FieldType.Instant;
    }

    static int compare(FieldType type, String one, String other) {
        if (isNumber(type)) return new BigDecimal(one).compareTo(new BigDecimal(other));
        if (type instanceof FieldType.Date) return LocalDate.parse(one).compareTo(LocalDate.parse(other));
        return Instant.parse(one).compareTo(Instant.parse(other));
    }

    private static boolean isNumber(FieldType type) {
        return type instanceof FieldType.Whole || type instanceof FieldType.Double || type instanceof FieldType.Decimal;
    }
}
