package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.test.CheckEvaluator.NotUnderstood;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.TableField;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * The values of what a check compares: columns, constants, sums, differences and products of numbers, and of texts the
 * length, capitals, small letters, what is left without spaces around, and several in a row.
 */
final class CheckOperands {

    private static final Set<Class<?>> KNOWN = Set.of(String.class, Boolean.class, LocalDate.class, Instant.class);

    private final Map<String, Object> values;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<Object> literals = new LinkedHashSet<>();

    /** Column → value: a number as {@link BigDecimal}, or one of {@link #KNOWN}; a column not in the map is null. */
    CheckOperands(Map<String, Object> values) {
        this.values = values;
    }

    /** The columns met so far. */
    Set<String> columns() {
        return columns;
    }

    /** The constants met so far. */
    Set<Object> literals() {
        return literals;
    }

    @Nullable
    Object value(Field<?> field) {
        if (field instanceof TableField) {
            columns.add(field.getName());
            return values.get(field.getName());
        }
        if (field instanceof Param<?> param) {
            Object literal = plain(param.getValue());
            if (literal != null) literals.add(literal);
            return literal;
        }
        if (field instanceof QOM.Coalesce<?> coalesce) return first(coalesce.$arg1());
        if (field instanceof QOM.Nvl<?> nvl) return first(List.of(nvl.$arg1(), nvl.$arg2()));
        return field instanceof QOM.Add<?>
                        || field instanceof QOM.Sub<?>
                        || field instanceof QOM.Mul<?>
                        || field instanceof QOM.Neg<?>
                        || field instanceof QOM.Abs<?>
                ? number(field)
                : text(field);
    }

    private @Nullable Object number(Field<?> field) {
        if (field instanceof QOM.Add<?> sum) return numbers(sum.$arg1(), sum.$arg2(), BigDecimal::add);
        if (field instanceof QOM.Sub<?> difference) {
            return numbers(difference.$arg1(), difference.$arg2(), BigDecimal::subtract);
        }
        if (field instanceof QOM.Mul<?> product) return numbers(product.$arg1(), product.$arg2(), BigDecimal::multiply);
        if (field instanceof QOM.Neg<?> negative) {
            return numbers(negative.$arg1(), negative.$arg1(), (one, same) -> one.negate());
        }
        QOM.Abs<?> absolute = (QOM.Abs<?>) field;
        return numbers(absolute.$arg1(), absolute.$arg1(), (one, same) -> one.abs());
    }

    private @Nullable Object numbers(Field<?> left, Field<?> right, BinaryOperator<BigDecimal> operator) {
        Object a = value(left);
        Object b = value(right);
        if (a == null || b == null) return null;
        if (a instanceof BigDecimal one && b instanceof BigDecimal other) return plain(operator.apply(one, other));
        throw new NotUnderstood(left);
    }

    private @Nullable Object text(Field<?> field) {
        if (field instanceof QOM.CharLength length) {
            String text = textOf(length.$arg1());
            return text == null ? null : plain(text.codePointCount(0, text.length()));
        }
        if (field instanceof QOM.Upper upper) {
            String text = asciiOf(upper.$arg1());
            return text == null ? null : text.toUpperCase(Locale.ROOT);
        }
        if (field instanceof QOM.Lower lower) {
            String text = asciiOf(lower.$arg1());
            return text == null ? null : text.toLowerCase(Locale.ROOT);
        }
        if (field instanceof QOM.Trim trim && trim.$arg2() == null) {
            String text = asciiOf(trim.$arg1());
            return text == null ? null : text.replaceAll("^ +| +$", "");
        }
        if (field instanceof QOM.Concat concat) {
            List<String> texts = new ArrayList<>();
            for (Field<?> part : concat.$arg1()) texts.add(textOf(part));
            return texts.contains(null) ? null : String.join("", texts);
        }
        throw new NotUnderstood(field);
    }

    private @Nullable String textOf(Field<?> field) {
        Object value = value(field);
        if (value == null || value instanceof String) return (String) value;
        throw new NotUnderstood(field);
    }

    /** What the databases change alike: of other letters SQLite knows no capitals. */
    private @Nullable String asciiOf(Field<?> field) {
        String text = textOf(field);
        if (text == null || text.chars().allMatch(one -> one < 128)) return text;
        throw new NotUnderstood(text);
    }

    private @Nullable Object first(Iterable<? extends Field<?>> fields) {
        Object first = null;
        for (Field<?> field : fields) {
            Object value = value(field);
            if (first == null) first = value;
        }
        return first;
    }

    /** {@code value}, a text, as the day or the moment that it stands for, if {@code other} is one. */
    static Object like(Object other, Object value) {
        if (!(value instanceof String text)) return value;
        try {
            if (other instanceof LocalDate) return LocalDate.parse(text);
            return other instanceof Instant ? Instant.parse(text) : value;
        } catch (DateTimeException another) {
            return value;
        }
    }

    /** One class for all numbers, so that they compare; without trailing zeros, which BigDecimal's equals would see. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Number number) return new BigDecimal(number.toString()).stripTrailingZeros();
        if (value instanceof java.sql.Date date) return date.toLocalDate();
        if (value == null || KNOWN.contains(value.getClass())) return value;
        throw new NotUnderstood(value);
    }
}
