package com.example.library.runtime.query;

import com.example.library.runtime.mapping.SentTypes;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Binding;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * {@code in (…)} or {@code not in (…)} with one array in place of a list, which means the same, also where a value is null: so
 * there is one text for any number of values, and no limit to it.
 */
final class ArrayCondition extends CustomCondition {

    private static final long serialVersionUID = 1L;

    /** What compares alike in both forms, on every database. */
    private static final Set<Class<?>> TYPES = Set.of(
            Short.class,
            Integer.class,
            Long.class,
            BigDecimal.class,
            String.class,
            UUID.class,
            LocalDate.class,
            LocalDateTime.class,
            Instant.class);

    private final Field<?> field;
    private final Param<Object> values;
    private final String type;
    private final boolean negated;

    private ArrayCondition(Field<?> field, Object[] values, String type, boolean negated) {
        this.field = field;
        this.values = DSL.val((Object) values, SQLDataType.OTHER);
        this.type = type;
        this.negated = negated;
    }

    /** {@code condition} with arrays in place of the lists in it, as far as it is known what is in it. */
    static Condition of(Condition condition) {
        if (condition instanceof QOM.InList<?> in) return of(condition, in.$field(), in.$list(), false);
        if (condition instanceof QOM.NotInList<?> in) return of(condition, in.$field(), in.$list(), true);
        if (condition instanceof QOM.Not not) {
            Condition inner = of(not.$condition());
            return inner == not.$condition() ? condition : DSL.not(inner);
        }
        if (condition instanceof QOM.And and) {
            Condition left = of(and.$arg1());
            Condition right = of(and.$arg2());
            return left == and.$arg1() && right == and.$arg2() ? condition : DSL.and(left, right);
        }
        if (condition instanceof QOM.Or or) {
            Condition left = of(or.$arg1());
            Condition right = of(or.$arg2());
            return left == or.$arg1() && right == or.$arg2() ? condition : DSL.or(left, right);
        }
        return condition;
    }

    private static Condition of(Condition list, Field<?> field, List<? extends Field<?>> fields, boolean negated) {
        @Nullable Object[] stored = new Object[fields.size()];
        for (int i = 0; i < stored.length; i++) {
            if (!(fields.get(i) instanceof Param<?> param) || !isPlain(param)) return list;
            stored[i] = Renderer.stored(param);
            // What travels as something else than it is, JSON as text, is of another type there.
            if (stored[i] != null
                    && stored[i].getClass() != param.getBinding().converter().fromType()) return list;
        }
        Class<?> type = type(stored);
        String sent = type == null || !TYPES.contains(type) ? null : SentTypes.of(type);
        if (sent == null) return list;
        Object[] array = Arrays.copyOf(stored, stored.length, arrayOf(type));
        return new ArrayCondition(field, array, sent, negated);
    }

    private static boolean isPlain(Param<?> param) {
        return !param.isInline() && param.getParamName() == null && isDefault(param.getBinding());
    }

    /** None of ours, nor of an enum: where that is a type of the database, an array of texts is another one. */
    private static boolean isDefault(Binding<?, ?> binding) {
        return binding.getClass().getName().startsWith("org.jooq.impl.DefaultBinding$")
                && !binding.converter().toType().isEnum();
    }

    /** That of all values that are not null; null where there is none, or several. */
    private static @Nullable Class<?> type(@Nullable Object[] values) {
        Class<?> type = null;
        boolean missing = false;
        for (Object value : values) {
            if (value == null) {
                missing = true;
                continue;
            }
            if (type != null && type != value.getClass()) return null;
            type = value.getClass();
        }
        // The client cannot send an array of decimals in which one is missing.
        return missing && type == BigDecimal.class ? null : type;
    }

    @SuppressWarnings("unchecked") // it is one
    private static Class<? extends Object[]> arrayOf(Class<?> type) {
        return (Class<? extends Object[]>) Array.newInstance(type, 0).getClass();
    }

    /** Adds all that decides about the text; false when that is not known. */
    boolean addTo(Shape shape) {
        shape.addValue(values);
        return shape.add(ArrayCondition.class)
                && shape.add(negated)
                && shape.add(type)
                && ShapeWalker.walk(field, shape);
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(field);
        if (context.family() == SQLDialect.POSTGRES) {
            context.sql(negated ? " <> all(cast(" : " = any(cast(")
                    .visit(values)
                    .sql(" as ")
                    .sql(type)
                    .sql("[]))");
        } else {
            context.sql(negated ? " not in " : " in ")
                    .sql("(select value from json_each(")
                    .visit(values)
                    .sql("))");
        }
    }
}
