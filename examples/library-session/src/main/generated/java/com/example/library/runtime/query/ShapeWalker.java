package com.example.library.runtime.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.SortField;
import org.jooq.TableField;
import org.jooq.conf.ParamType;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * Goes through jOOQ's expressions and adds what they are to a {@link Shape}. It knows the common ones, of which it is certain
 * that nothing but these parts decides about the text; at any other it stops.
 */
final class ShapeWalker {

    /** Whether the shape has all of {@code part} now. */
    private interface Step {
        boolean walk(Object part, Shape shape);
    }

    private static final Step UNKNOWN = (part, shape) -> false;

    private static final Map<Class<?>, Step> OPERATORS = Map.ofEntries(
            comparison(QOM.Eq.class),
            comparison(QOM.Ne.class),
            comparison(QOM.Gt.class),
            comparison(QOM.Ge.class),
            comparison(QOM.Lt.class),
            comparison(QOM.Le.class),
            comparison(QOM.IsDistinctFrom.class),
            comparison(QOM.IsNotDistinctFrom.class),
            comparison(QOM.StartsWith.class),
            comparison(QOM.EndsWith.class),
            comparison(QOM.Contains.class),
            combination(QOM.And.class),
            combination(QOM.Or.class),
            Map.entry(QOM.Not.class, (part, shape) -> walk(((QOM.Not) part).$condition(), shape)),
            Map.entry(QOM.IsNull.class, (part, shape) -> walk(((QOM.IsNull) part).$field(), shape)),
            Map.entry(QOM.IsNotNull.class, (part, shape) -> walk(((QOM.IsNotNull) part).$field(), shape)),
            Map.entry(QOM.Like.class, (part, shape) -> {
                QOM.Like like = (QOM.Like) part;
                return pattern(like.$value(), like.$pattern(), like.$escape(), shape);
            }),
            Map.entry(QOM.NotLike.class, (part, shape) -> {
                QOM.NotLike like = (QOM.NotLike) part;
                return pattern(like.$value(), like.$pattern(), like.$escape(), shape);
            }),
            Map.entry(QOM.LikeIgnoreCase.class, (part, shape) -> {
                QOM.LikeIgnoreCase like = (QOM.LikeIgnoreCase) part;
                return pattern(like.$value(), like.$pattern(), like.$escape(), shape);
            }),
            Map.entry(QOM.NotLikeIgnoreCase.class, (part, shape) -> {
                QOM.NotLikeIgnoreCase like = (QOM.NotLikeIgnoreCase) part;
                return pattern(like.$value(), like.$pattern(), like.$escape(), shape);
            }),
            Map.entry(QOM.InList.class, (part, shape) -> {
                QOM.InList<?> in = (QOM.InList<?>) part;
                return walk(in.$field(), shape) && walkAll(in.$list(), shape);
            }),
            Map.entry(QOM.NotInList.class, (part, shape) -> {
                QOM.NotInList<?> in = (QOM.NotInList<?>) part;
                return walk(in.$field(), shape) && walkAll(in.$list(), shape);
            }),
            Map.entry(QOM.Lower.class, (part, shape) -> walk(((QOM.Lower) part).$string(), shape)),
            Map.entry(QOM.Upper.class, (part, shape) -> walk(((QOM.Upper) part).$string(), shape)),
            Map.entry(QOM.Coalesce.class, (part, shape) -> walkAll(((QOM.Coalesce<?>) part).$arg1(), shape)),
            Map.entry(
                    QOM.ConditionAsField.class,
                    (part, shape) -> walk(((QOM.ConditionAsField) part).$condition(), shape)),
            Map.entry(QOM.True.class, (part, shape) -> true),
            Map.entry(QOM.False.class, (part, shape) -> true));

    /** What jOOQ's bindings take without looking at the value to know what to write. */
    private static final Set<Class<?>> PLAIN = Set.of(
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            String.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            Instant.class,
            UUID.class,
            JSONB.class);

    private static final ClassValue<Step> STEPS = new ClassValue<>() {
        @Override
        protected Step computeValue(Class<?> type) {
            return step(type);
        }
    };

    private static final ClassValue<Boolean> KNOWN_BINDINGS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return isOfJooq(type) || type == CastBinding.class;
        }
    };

    private ShapeWalker() {}

    /** Adds {@code part}; false when there is something in it that is not known here. */
    static boolean walk(Object part, Shape shape) {
        return STEPS.get(part.getClass()).walk(part, shape);
    }

    /** The same for each of them. */
    static boolean walkAll(List<?> parts, Shape shape) {
        if (!shape.addCount(parts.size())) return false;
        for (Object part : parts) if (!walk(part, shape)) return false;
        return true;
    }

    /** Others may implement jOOQ's interfaces, too: those are not known. */
    static boolean isOfJooq(Class<?> type) {
        return type.getPackageName().equals(QOM.class.getPackageName());
    }

    private static Step step(Class<?> type) {
        if (type == ArrayCondition.class) return (part, shape) -> ((ArrayCondition) part).addTo(shape);
        if (type == EqualCondition.class) return (part, shape) -> ((EqualCondition) part).addTo(shape);
        if (!isOfJooq(type)) return UNKNOWN;
        if (type.getSimpleName().equals("TableFieldImpl")) return ShapeWalker::column;
        if (type.getSimpleName().equals("Val")) return ShapeWalker::value;
        if (type.getSimpleName().equals("SortFieldImpl")) return ShapeWalker::sorted;
        if (type.getSimpleName().equals("NoCondition")) return (part, shape) -> shape.add(type);
        List<Map.Entry<Class<?>, Step>> found = OPERATORS.entrySet().stream()
                .filter(known -> known.getKey().isAssignableFrom(type))
                .toList();
        if (found.size() != 1) return UNKNOWN;
        Step parts = found.get(0).getValue();
        return (part, shape) -> shape.add(type) && parts.walk(part, shape);
    }

    /** Of a table, or of a path: each of these is there once. */
    private static boolean column(Object part, Shape shape) {
        return part instanceof TableField && shape.add(part);
    }

    private static boolean sorted(Object part, Shape shape) {
        SortField<?> sorted = (SortField<?>) part;
        return shape.add(SortField.class)
                && shape.add(sorted.$sortOrder())
                && shape.add(sorted.$nullOrdering())
                && walk(sorted.$field(), shape);
    }

    private static boolean value(Object part, Shape shape) {
        Param<?> param = (Param<?>) part;
        Object value = param.getValue();
        if (param.isInline()) {
            // Its value is in the text.
            return (value == null || value instanceof Boolean)
                    && shape.add(ParamType.INLINED)
                    && shape.add(Boolean.TRUE.equals(value) ? Boolean.TRUE : value == null ? null : Boolean.FALSE)
                    && shape.add(param.getDataType());
        }
        boolean plain = param.getParamName() == null
                && PLAIN.contains(param.getBinding().converter().fromType())
                && KNOWN_BINDINGS.get(param.getBinding().getClass());
        if (!plain) return false;
        shape.addValue(param);
        return (value != null || shape.add(null)) && shape.add(param.getDataType());
    }

    private static boolean pattern(Field<?> value, Field<?> pattern, @Nullable Character escape, Shape shape) {
        // Up to here Java keeps one object for each character.
        boolean known = escape == null || escape <= Byte.MAX_VALUE;
        Object one = escape == null ? null : Character.valueOf(escape);
        return known && shape.add(one) && walk(value, shape) && walk(pattern, shape);
    }

    private static Map.Entry<Class<?>, Step> comparison(Class<?> type) {
        return Map.entry(type, (part, shape) -> {
            QOM.CompareCondition<?, ?> comparison = (QOM.CompareCondition<?, ?>) part;
            return walk(comparison.$arg1(), shape) && walk(comparison.$arg2(), shape);
        });
    }

    private static Map.Entry<Class<?>, Step> combination(Class<?> type) {
        return Map.entry(type, (part, shape) -> {
            QOM.CombinedCondition<?> both = (QOM.CombinedCondition<?>) part;
            return walk(both.$arg1(), shape) && walk(both.$arg2(), shape);
        });
    }
}
