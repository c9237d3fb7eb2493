package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.test.CheckEvaluator.NotUnderstood;
import dev.scaffold.generator.schema.Check;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;

/**
 * Values for an entity's columns that its checks accept, found by trying: candidates are the default, the numbers and texts
 * that stand in the checks, their neighbours, and some days and moments in a row.
 */
final class SampleValues {

    /** More combinations than this are not tried. */
    private static final int MOST_COMBINATIONS = 20_000;

    private static final LocalDate DAY = LocalDate.of(2001, 2, 3);
    private static final Instant MOMENT = Instant.parse("2001-02-03T04:05:06.789012Z");

    private SampleValues() {}

    /**
     * The values that the columns named in checks must have; other columns are free. Empty when the checks cannot be
     * understood or no candidate satisfies them: then no sample can be made by itself.
     */
    static Optional<Map<String, Object>> forChecks(Entity entity) {
        return search(entity, (checks, values) -> allHold(checks, values));
    }

    /** Values with which {@code broken} certainly does not hold and every other check does; empty when none is found. */
    static Optional<Map<String, Object>> violating(Entity entity, Check broken) {
        int position = entity.checks().indexOf(broken);
        return search(entity, (checks, values) -> {
            List<Condition> others = new ArrayList<>(checks);
            Condition condition = others.remove(position);
            boolean breaks = new CheckEvaluator(values).evaluate(condition).equals(Optional.of(false));
            return breaks && allHold(others, values);
        });
    }

    /** Whether the checks, which are understood, accept {@code values}; a column that is not in them is null. */
    static boolean accepted(Entity entity, Map<String, Object> values) {
        return conditions(entity).filter(checks -> allHold(checks, values)).isPresent();
    }

    private static boolean allHold(List<Condition> checks, Map<String, Object> values) {
        CheckEvaluator evaluator = new CheckEvaluator(values);
        return checks.stream().allMatch(check -> evaluator.evaluate(check).orElse(true));
    }

    private static Optional<List<Condition>> conditions(Entity entity) {
        List<Condition> conditions = new ArrayList<>();
        for (Check check : entity.checks()) {
            try {
                conditions.add(DSL.using(SQLDialect.POSTGRES).parser().parseCondition(check.expression()));
            } catch (ParserException notSql) {
                return Optional.empty();
            }
        }
        return Optional.of(conditions);
    }

    private static Optional<Map<String, Object>> search(
            Entity entity, BiPredicate<List<Condition>, Map<String, Object>> wanted) {
        Optional<List<Condition>> conditions = conditions(entity);
        if (conditions.isEmpty()) return Optional.empty();
        try {
            Map<String, List<Object>> candidates = candidates(entity, conditions.get());
            return search(candidates, values -> wanted.test(conditions.get(), values));
        } catch (NotUnderstood beyond) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, Object>> search(
            Map<String, List<Object>> candidates, Predicate<Map<String, Object>> wanted) {
        List<String> columns = List.copyOf(candidates.keySet());
        int[] choice = new int[columns.size()];
        for (int tried = 0; tried < MOST_COMBINATIONS; tried++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < choice.length; i++) {
                values.put(columns.get(i), candidates.get(columns.get(i)).get(choice[i]));
            }
            if (wanted.test(values)) return Optional.of(values);
            if (!advance(choice, columns, candidates)) return Optional.empty();
        }
        return Optional.empty();
    }

    /** Counts up like a clock, the last column fastest. */
    private static boolean advance(int[] choice, List<String> columns, Map<String, List<Object>> candidates) {
        for (int i = choice.length - 1; i >= 0; i--) {
            if (++choice[i] < candidates.get(columns.get(i)).size()) return true;
            choice[i] = 0;
        }
        return false;
    }

    private static Map<String, List<Object>> candidates(Entity entity, List<Condition> conditions) {
        CheckEvaluator parts = new CheckEvaluator(Map.of());
        conditions.forEach(parts::evaluate);
        Map<String, List<Object>> candidates = new LinkedHashMap<>();
        for (Field field : entity.fields()) {
            Column column = field.column();
            if (parts.columns().contains(column.name()) && column.role() == Column.Role.PLAIN) {
                candidates.put(column.name(), List.copyOf(candidates(column, parts.literals())));
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
            for (EnumType.Constant constant : e.type().constants()) values.add(constant.value());
        } else if (type instanceof FieldType.Bool) {
            values.add(true);
            values.add(false);
        } else if (type instanceof FieldType.Date) {
            values.addAll(List.of(DAY, DAY.plusDays(1), DAY.plusDays(2)));
            dates(literals, values);
        } else if (type instanceof FieldType.Instant) {
            values.addAll(List.of(MOMENT, MOMENT.plusSeconds(3_600), MOMENT.plusSeconds(7_200)));
        } else if (type instanceof FieldType.Varchar || type instanceof FieldType.Text) {
            values.add("sample");
            for (Object literal : literals) if (literal instanceof String text) values.add(text);
        } else if (type instanceof FieldType.Whole || type instanceof FieldType.Double) {
            numbers(column, literals, values);
        } else if (type instanceof FieldType.Decimal) {
            numbers(column, literals, values);
        }
        if (values.isEmpty()) throw new NotUnderstood(column);
        return values;
    }

    private static void numbers(Column column, Set<Object> literals, Set<Object> values) {
        column.defaultValue()
                .filter(DefaultValue.Literal.class::isInstance)
                .map(DefaultValue.Literal.class::cast)
                .ifPresent(literal -> values.add(CheckEvaluator.plain(new BigDecimal(literal.text()))));
        values.add(BigDecimal.ONE);
        for (Object literal : literals) {
            if (!(literal instanceof Number number)) continue;
            BigDecimal value = new BigDecimal(number.toString());
            for (BigDecimal near : List.of(value, value.add(BigDecimal.ONE), value.subtract(BigDecimal.ONE))) {
                if (column.type() instanceof FieldType.Whole
                        && near.stripTrailingZeros().scale() > 0) continue;
                values.add(CheckEvaluator.plain(near));
            }
        }
        values.add(BigDecimal.ZERO.stripTrailingZeros());
    }

    private static void dates(Set<Object> literals, Set<Object> values) {
        for (Object literal : literals) {
            if (literal instanceof LocalDate day) values.addAll(List.of(day, day.plusDays(1), day.minusDays(1)));
        }
    }
}
