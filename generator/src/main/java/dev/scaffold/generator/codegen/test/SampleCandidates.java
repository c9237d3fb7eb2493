package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.test.CheckEvaluator.NotUnderstood;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Limits;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be tried for a column that checks name: the default, the numbers and texts that stand in the checks, their
 * neighbours, and some days and moments in a row.
 */
final class SampleCandidates {

    private static final LocalDate DAY = LocalDate.of(2001, 2, 3);
    private static final Instant MOMENT = Instant.parse("2001-02-03T04:05:06.789012Z");

    private SampleCandidates() {}

    /**
     * For each column that the wishes name, in the entity's order.
     *
     * @param varying the columns of which two samples must differ: what makes another value each time comes first
     */
    static Map<String, List<Object>> of(Entity entity, List<SampleSearch.Wish> wishes, Set<String> varying) {
        CheckEvaluator evaluator = new CheckEvaluator(Map.of());
        wishes.forEach(wish -> evaluator.evaluate(wish.condition()));
        CheckOperands parts = evaluator.operands();
        Map<String, List<Object>> candidates = new LinkedHashMap<>();
        for (Field field : entity.fields()) {
            Column column = field.column();
            if (parts.columns().contains(column.name()) && column.role() == Column.Role.PLAIN) {
                List<Object> values = new ArrayList<>();
                if (varying.contains(column.name())) values.addAll(Draw.of(column, parts.literals()));
                values.addAll(candidates(column, parts.literals()));
                // What is compared with a value that varies may have to vary, too.
                if (!varying.isEmpty()) values.addAll(Draw.of(column, parts.literals()));
                candidates.put(column.name(), values);
            }
        }
        return candidates;
    }

    /** Those that the column's own limits accept. */
    private static Set<Object> candidates(Column column, Set<Object> literals) {
        Set<Object> values = typed(column, literals);
        if (LimitedValues.isLimited(column)) {
            column.rules().min().ifPresent(min -> values.add(value(min, column.type())));
            column.rules().max().ifPresent(max -> values.add(value(max, column.type())));
            LimitedValues.draw(column).ifPresent(draw -> values.add(draw.value().apply(1)));
            values.removeIf(value -> !Limits.accept(spelled(value), column));
            if (values.isEmpty()) throw new NotUnderstood(column);
        }
        return values;
    }

    private static Object value(String text, FieldType type) {
        if (type instanceof FieldType.Date) return LocalDate.parse(text);
        if (type instanceof FieldType.Instant) return Instant.parse(text);
        return new BigDecimal(text).stripTrailingZeros();
    }

    private static String spelled(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static Set<Object> typed(Column column, Set<Object> literals) {
        Set<Object> values = new LinkedHashSet<>();
        FieldType type = column.type();
        if (type instanceof FieldType.Enumeration e) {
            for (EnumType.Constant constant : e.type().constants()) {
                boolean number = e.type().numeric();
                values.add(number ? CheckOperands.plain(new BigDecimal(constant.value())) : constant.value());
            }
        } else if (type instanceof FieldType.Bool) {
            values.add(true);
            values.add(false);
        } else if (type instanceof FieldType.Date) {
            values.addAll(List.of(DAY, DAY.plusDays(1), DAY.plusDays(2)));
            dates(literals, values);
        } else if (type instanceof FieldType.Instant) {
            values.addAll(List.of(MOMENT, MOMENT.plusSeconds(3_600), MOMENT.plusSeconds(7_200)));
            moments(literals, values);
        } else if (type instanceof FieldType.Varchar || type instanceof FieldType.Text) {
            values.addAll(CandidateTexts.of(column, literals));
        } else if (type instanceof FieldType.Whole
                || type instanceof FieldType.Float
                || type instanceof FieldType.Double) {
            numbers(column, literals, values);
        } else if (type instanceof FieldType.Decimal || type instanceof FieldType.Numeric) {
            numbers(column, literals, values);
        }
        if (values.isEmpty()) throw new NotUnderstood(column);
        return values;
    }

    private static void numbers(Column column, Set<Object> literals, Set<Object> values) {
        column.defaultValue()
                .filter(DefaultValue.Literal.class::isInstance)
                .map(DefaultValue.Literal.class::cast)
                .ifPresent(literal -> values.add(CheckOperands.plain(new BigDecimal(literal.text()))));
        values.add(BigDecimal.ONE);
        for (Object literal : literals) {
            if (!(literal instanceof Number number)) continue;
            BigDecimal value = new BigDecimal(number.toString());
            for (BigDecimal near : List.of(value, value.add(BigDecimal.ONE), value.subtract(BigDecimal.ONE))) {
                if (column.type() instanceof FieldType.Whole
                        && near.stripTrailingZeros().scale() > 0) continue;
                values.add(CheckOperands.plain(near));
            }
        }
        values.add(BigDecimal.ZERO.stripTrailingZeros());
    }

    private static void moments(Set<Object> literals, Set<Object> values) {
        for (Object literal : literals) {
            if (CheckOperands.like(MOMENT, literal) instanceof Instant moment) {
                values.addAll(List.of(moment, moment.plusSeconds(1), moment.minusSeconds(1)));
            }
        }
    }

    private static void dates(Set<Object> literals, Set<Object> values) {
        for (Object literal : literals) {
            if (CheckOperands.like(DAY, literal) instanceof LocalDate day)
                values.addAll(List.of(day, day.plusDays(1), day.minusDays(1)));
        }
    }
}
