package com.example.library.runtime.query;

import com.example.library.runtime.mapping.JoinTable;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.mapping.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The columns of keys and foreign keys as jOOQ writes them. */
public final class KeyFields {

    private KeyFields() {}

    /** Those of the mapping's key, in its order. */
    public static List<Field<?>> of(Mapping<?, ?> mapping) {
        return mapping.info().key().stream().<Field<?>>map(mapping::field).toList();
    }

    /** {@code order}, then by key, so that it is the same each time. */
    public static List<OrderField<?>> order(Mapping<?, ?> mapping, List<Order> order) {
        List<OrderField<?>> fields = steps(mapping, order);
        fields.addAll(of(mapping));
        return fields;
    }

    /** {@code order} alone. */
    public static List<OrderField<?>> steps(Mapping<?, ?> mapping, List<Order> order) {
        List<OrderField<?>> fields = new ArrayList<>();
        for (Order one : order) {
            Field<?> field = mapping.field(one.column());
            SortField<?> sorted = one.descending() ? field.desc() : field.asc();
            Boolean nullsFirst = one.nullsFirst();
            if (nullsFirst == null) fields.add(sorted);
            else fields.add(nullsFirst ? sorted.nullsFirst() : sorted.nullsLast());
        }
        return fields;
    }

    /** The table behind an n-n relation, which needs no class. */
    public static Table<?> table(JoinTable join) {
        return DSL.table(name(join));
    }

    /** {@code columns} of that table. */
    public static List<Field<?>> of(JoinTable join, List<String> columns) {
        return columns.stream()
                .<Field<?>>map(column -> DSL.field(name(join).append(column)))
                .toList();
    }

    private static Name name(JoinTable join) {
        return DSL.name(join.name().split("\\."));
    }

    /** {@code count} columns of the mapping from the one at {@code first} on. */
    public static List<Field<?>> from(Mapping<?, ?> mapping, int first, int count) {
        return IntStream.range(first, first + count)
                .<Field<?>>mapToObj(mapping::field)
                .toList();
    }

    /** Whether each of {@code left} is that of {@code right}. */
    public static Condition equal(List<? extends Field<?>> left, List<? extends Field<?>> right) {
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) all.add(new EqualCondition(left.get(i), right.get(i)));
        return DSL.and(all);
    }

    /** Whether a row of {@code mapping} has one of {@code keys}. */
    public static <K> Condition among(Mapping<?, K> mapping, Collection<K> keys) {
        return DSL.or(keys.stream()
                .map(key -> hold(of(mapping), mapping.keyValues(key)))
                .toList());
    }

    /** Whether {@code fields} hold {@code values}. */
    public static Condition hold(List<? extends Field<?>> fields, List<?> values) {
        return equal(fields, values.stream().map(DSL::val).toList());
    }
}
