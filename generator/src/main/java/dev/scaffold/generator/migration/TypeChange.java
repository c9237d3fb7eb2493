package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        if (from instanceof FieldType.ListOf a && to instanceof FieldType.ListOf b) return of(a.element(), b.element());
        if (from instanceof FieldType.Whole a && to instanceof FieldType.Whole b) {
            return a.bits() < b.bits() ? WIDENED : NARROWED;
        }
        if (from instanceof FieldType.Enumeration a && to instanceof FieldType.Enumeration b) {
            return enums(a.type(), b.type());
        }
        if (from instanceof FieldType.Decimal a && to instanceof FieldType.Decimal b) return decimals(a, b);
        if (from instanceof FieldType.Decimal && to instanceof FieldType.Numeric) return WIDENED;
        if (from instanceof FieldType.Float && to instanceof FieldType.Double) return WIDENED;
        if (from instanceof FieldType.Bytes a && to instanceof FieldType.Bytes b) {
            return a.length().orElse(Integer.MAX_VALUE) < b.length().orElse(Integer.MAX_VALUE) ? WIDENED : NARROWED;
        }
        // A ULID has a form that no other text is known to have.
        if (to instanceof FieldType.Ulid) return IMPOSSIBLE;
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
        if (from.numeric() != to.numeric()) return IMPOSSIBLE;
        boolean sameValues = values(from).equals(values(to));
        if (sameValues && from.storage().equals(to.storage())) return NONE;
        return removed(from, to).isEmpty() ? WIDENED : NARROWED;
    }

    /** A type of PostgreSQL's has an order, a check has none. */
    private static List<String> values(EnumType type) {
        Stream<String> values = type.constants().stream().map(EnumType.Constant::value);
        return (type.nativeType().isPresent() ? values : values.sorted()).toList();
    }

    private static TypeChange decimals(FieldType.Decimal from, FieldType.Decimal to) {
        if (from.scale() != to.scale()) return IMPOSSIBLE;
        return from.precision() <= to.precision() ? WIDENED : NARROWED;
    }

    private static Optional<Integer> longest(FieldType type) {
        if (type instanceof FieldType.Varchar varchar) return Optional.of(varchar.length());
        if (type instanceof FieldType.Char fixed) return Optional.of(fixed.length());
        if (type instanceof FieldType.Enumeration e && !e.type().numeric())
            return Optional.of(e.type().length());
        if (type instanceof FieldType.Ulid) return Optional.of(26);
        if (type instanceof FieldType.Text) return Optional.of(Integer.MAX_VALUE);
        return Optional.empty();
    }
}
