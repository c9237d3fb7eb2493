package dev.scaffold.generator.codegen.test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.QOM;

/**
 * Says whether a check holds for given column values, with SQL's three values: true, false, and unknown (empty), which a
 * check accepts. Knows comparisons, between, in, like, null tests and the logic between them, over what
 * {@link CheckOperands} knows; for anything else it throws {@link NotUnderstood}.
 */
final class CheckEvaluator {

    /** The check uses something that is not evaluated here. */
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotUnderstood(Object part) {
            super("cannot evaluate " + part);
        }
    }

    private final CheckOperands operands;

    /** Column → value: what {@link CheckOperands#plain} gives; a column not in the map is null. */
    CheckEvaluator(Map<String, Object> values) {
        this.operands = new CheckOperands(values);
    }

    /** What was met so far. Nothing is skipped: every part of a condition is evaluated. */
    CheckOperands operands() {
        return operands;
    }

    Optional<Boolean> evaluate(Condition condition) {
        if (condition instanceof QOM.And and) return and(evaluate(and.$arg1()), evaluate(and.$arg2()));
        if (condition instanceof QOM.Or or) {
            return and(not(evaluate(or.$arg1())), not(evaluate(or.$arg2()))).map(both -> !both);
        }
        if (condition instanceof QOM.Not not) return not(evaluate(not.$arg1()));
        if (condition instanceof QOM.IsNull isNull) return Optional.of(operands.value(isNull.$arg1()) == null);
        if (condition instanceof QOM.IsNotNull isNotNull) return Optional.of(operands.value(isNotNull.$arg1()) != null);
        if (condition instanceof QOM.Between<?> between) {
            Optional<Boolean> low = compare(between.$arg1(), between.$arg2()).map(order -> order >= 0);
            return and(low, compare(between.$arg1(), between.$arg3()).map(order -> order <= 0));
        }
        if (condition instanceof QOM.InList<?> in) return inList(in.$field(), in.$list());
        if (condition instanceof QOM.NotInList<?> in) return not(inList(in.$field(), in.$list()));
        if (condition instanceof QOM.IsDistinctFrom<?> c) return Optional.of(!same(c.$arg1(), c.$arg2()));
        if (condition instanceof QOM.IsNotDistinctFrom<?> c) return Optional.of(same(c.$arg1(), c.$arg2()));
        if (condition instanceof QOM.Like like && like.$escape() == null) return like(like.$arg1(), like.$arg2());
        if (condition instanceof QOM.NotLike like && like.$escape() == null) {
            return not(like(like.$arg1(), like.$arg2()));
        }
        if (condition instanceof QOM.FieldCondition field) {
            Object value = operands.value(field.$field());
            if (value == null || value instanceof Boolean) return Optional.ofNullable((Boolean) value);
        }
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

    private Optional<Boolean> inList(Field<?> field, List<? extends Field<?>> list) {
        boolean found = false;
        for (Field<?> element : list) {
            found |= compare(field, element).map(order -> order == 0).orElse(false);
        }
        return operands.value(field) == null ? Optional.empty() : Optional.of(found);
    }

    private boolean same(Field<?> left, Field<?> right) {
        boolean bothNull = operands.value(left) == null && operands.value(right) == null;
        return bothNull || compare(left, right).filter(order -> order == 0).isPresent();
    }

    /** Where the letters' case would decide, the databases differ: then it is not understood. */
    private Optional<Boolean> like(Field<?> field, Field<?> pattern) {
        Object text = operands.value(field);
        Object form = operands.value(pattern);
        if (text == null || form == null) return Optional.empty();
        String regex = form.toString()
                .codePoints()
                .mapToObj(one -> one == '%' ? ".*" : one == '_' ? "." : Pattern.quote(Character.toString(one)))
                .collect(Collectors.joining());
        boolean exactly =
                Pattern.compile(regex, Pattern.DOTALL).matcher(text.toString()).matches();
        boolean loosely = Pattern.compile(regex, Pattern.DOTALL | Pattern.CASE_INSENSITIVE)
                .matcher(text.toString())
                .matches();
        if (exactly != loosely) throw new NotUnderstood(text + " like " + form);
        return Optional.of(exactly);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // both sides are of one comparable class: checked before
    private Optional<Integer> compare(Field<?> left, Field<?> right) {
        Object a = operands.value(left);
        Object b = operands.value(right);
        if (a == null || b == null) return Optional.empty();
        a = CheckOperands.like(b, a);
        b = CheckOperands.like(a, b);
        if (a.getClass() != b.getClass() || !(a instanceof Comparable)) throw new NotUnderstood(left + " and " + right);
        return Optional.of(((Comparable) a).compareTo(b));
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
