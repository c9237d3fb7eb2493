package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import java.util.List;
import java.util.Optional;

/** What becomes of the values when a column's type changes. */
enum TypeChange {
    /** The same in the database. */
    NONE,
    /** Every value fits. */
    WIDENED,
    /** Values that fit stay, others are in the way. */
    NARROWED,
    /** There is no conversion that nobody could be surprised by. */
    IMPOSSIBLE;

    static TypeChange of(FieldType from, FieldType to) {
        if (from.equals(to)) return NONE;
        if (from instanceof FieldType.Whole a && to instanceof FieldType.Whole b) {
            return a.bits() < b.bits() ? WIDENED : NARROWED;
        }
        if (from instanceof FieldType.Enumeration a && to instanceof FieldType.Enumeration b) {
            return enums(a.type(), b.type());
        }
        if (from instanceof FieldType.Decimal a && to instanceof FieldType.Decimal b) return decimals(a, b);
        // Into an enum: whoever wants this means certain values; nothing here knows which.
        if (to instanceof FieldType.Enumeration) return IMPOSSIBLE;
        Optional<Integer> longest = longest(from);
        Optional<Integer> room = longest(to);
        if (longest.isEmpty() || room.isEmpty()) return IMPOSSIBLE;
        if (to instanceof FieldType.Char) return NARROWED;
        return longest.get() <= room.get() ? WIDENED : NARROWED;
    }

    /** The stored values of {@code from} that {@code to} no longer has. */
    static List<EnumType.Constant> removed(EnumType from, EnumType to) {
        return from.constants().stream()
                .filter(constant ->
                        to.constants().stream().noneMatch(kept -> kept.value().equals(constant.value())))
                .toList();
    }

    private static TypeChange enums(EnumType from, EnumType to) {
        List<String> before = values(from);
        List<String> after = values(to);
        if (before.equals(after)) return NONE;
        return removed(from, to).isEmpty() ? WIDENED : NARROWED;
    }

    private static List<String> values(EnumType type) {
        return type.constants().stream().map(EnumType.Constant::value).sorted().toList();
    }

    private static TypeChange decimals(FieldType.Decimal from, FieldType.Decimal to) {
        if (from.scale() != to.scale()) return IMPOSSIBLE;
        return from.precision() < to.precision() ? WIDENED : NARROWED;
    }

    private static Optional<Integer> longest(FieldType type) {
        if (type instanceof FieldType.Varchar varchar) return Optional.of(varchar.length());
        if (type instanceof FieldType.Char fixed) return Optional.of(fixed.length());
        if (type instanceof FieldType.Enumeration e) return Optional.of(e.type().length());
        if (type instanceof FieldType.Text) return Optional.of(Integer.MAX_VALUE);
        return Optional.empty();
    }
}
