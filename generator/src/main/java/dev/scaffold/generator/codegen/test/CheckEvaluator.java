package dev.scaffold.generator.codegen.test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.TableField;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a check holds for given column values, with SQL's three values: true, false, and unknown (empty), which a
 * check accepts. Knows comparisons, between, in, null tests, length and the logic between them; for anything else it
 * throws {@link NotUnderstood}.
 */
final class CheckEvaluator {

    /** The check uses something that is not evaluated here. */
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotUnderstood(Object part) {
            super("cannot evaluate " + part);
        }
    }

    private static final Set<Class<?>> KNOWN = Set.of(String.class, Boolean.class, LocalDate.class, Instant.class);

    private final Map<String, Object> values;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<Object> literals = new LinkedHashSet<>();

    /** Column → value: a number as {@link BigDecimal}, or one of {@link #KNOWN}; a column not in the map is null. */
    CheckEvaluator(Map<String, Object> values) {
        this.values = values;
    }

    /** The columns met so far. Nothing is skipped: every part of a condition is evaluated. */
    Set<String> columns() {
        return columns;
    }

    /** The constants met so far. */
    Set<Object> literals() {
        return literals;
    }

    Optional<Boolean> evaluate(Condition condition) {
        if (condition instanceof QOM.And and) return and(evaluate(and.$arg1()), evaluate(and.$arg2()));
        if (condition instanceof QOM.Or or) {
            return and(not(evaluate(or.$arg1())), not(evaluate(or.$arg2()))).map(both -> !both);
        }
        if (condition instanceof QOM.Not not) return not(evaluate(not.$arg1()));
        if (condition instanceof QOM.IsNull isNull) return Optional.of(value(isNull.$arg1()) == null);
        if (condition instanceof QOM.IsNotNull isNotNull) return Optional.of(value(isNotNull.$arg1()) != null);
        if (condition instanceof QOM.Between<?> between) {
            Optional<Boolean> low = compare(between.$arg1(), between.$arg2()).map(order -> order >= 0);
            return and(low, compare(between.$arg1(), between.$arg3()).map(order -> order <= 0));
        }
        if (condition instanceof QOM.InList<?> in) return inList(in);
        return comparison(condition);
    }

    private Optional<Boolean> comparison(Condition condition) {
        if (condition instanceof QOM.Eq<?> c)
            return compare(c.$arg1(), c.$arg2()).map(order -> order == 0);
        if (condition instanceof QOM.Ne<?> c)
            return compare(c.$arg1(), c.$arg2()).map(order -> order != 0);
        if (condition instanceof QOM.Lt<?> c)
            return compare(c.$arg1(), c.$arg2()).map(order -> order < 0);
        if (condition instanceof QOM.Le<?> c)
            return compare(c.$arg1(), c.$arg2()).map(order -> order <= 0);
        if (condition instanceof QOM.Gt<?> c)
            return compare(c.$arg1(), c.$arg2()).map(order -> order > 0);
        if (condition instanceof QOM.Ge<?> c)
            return compare(c.$arg1(), c.$arg2()).map(order -> order >= 0);
        throw new NotUnderstood(condition);
    }

    private Optional<Boolean> inList(QOM.InList<?> in) {
        boolean found = false;
        for (Field<?> element : in.$list()) {
            found |= compare(in.$field(), element).map(order -> order == 0).orElse(false);
        }
        return value(in.$field()) == null ? Optional.empty() : Optional.of(found);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // both sides are of one comparable class: checked before
    private Optional<Integer> compare(Field<?> left, Field<?> right) {
        Object a = value(left);
        Object b = value(right);
        if (a == null || b == null) return Optional.empty();
        if (a.getClass() != b.getClass() || !(a instanceof Comparable)) throw new NotUnderstood(left + " and " + right);
        return Optional.of(((Comparable) a).compareTo(b));
    }

    private @Nullable Object value(Field<?> field) {
        if (field instanceof TableField) {
            columns.add(field.getName());
            return values.get(field.getName());
        }
        if (field instanceof Param<?> param) {
            Object literal = plain(param.getValue());
            if (literal != null) literals.add(literal);
            return literal;
        }
        if (field instanceof QOM.CharLength length) {
            Object text = value(length.$arg1());
            if (text == null) return null;
            if (text instanceof String string) return BigDecimal.valueOf(string.codePointCount(0, string.length()));
        }
        throw new NotUnderstood(field);
    }

    /** One class for all numbers, so that they compare; without trailing zeros, which BigDecimal's equals would see. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Number number) return new BigDecimal(number.toString()).stripTrailingZeros();
        if (value instanceof java.sql.Date date) return date.toLocalDate();
        if (value == null || KNOWN.contains(value.getClass())) return value;
        throw new NotUnderstood(value);
    }

    private static Optional<Boolean> not(Optional<Boolean> value) {
        return value.map(known -> !known);
    }

    /** False wins over unknown, unknown over true. */
    private static Optional<Boolean> and(Optional<Boolean> left, Optional<Boolean> right) {
        if (left.equals(Optional.of(false)) || right.equals(Optional.of(false))) return Optional.of(false);
        return left.isPresent() ? right : left;
    }
}
