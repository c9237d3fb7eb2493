package com.example.library.runtime.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * A relation to any number of {@code T}: 1-n, where {@code T} holds the foreign key, or n-n through a join table.
 *
 * @param name as the schema spells it
 * @param column 1-n: the position of the foreign key among the columns of {@code T}, of its first column where it has
 *     several; n-n: -1
 * @param references 1-n: the position of the unique column of {@code E} that the foreign key holds; -1 for the key
 * @param join n-n: the join table
 * @param order of the targets, unless another is asked for; empty for that of {@code T}
 * @param attach hands all loaded targets to their owner, also when there are none
 */
public record ToMany<E, T>(
        String name,
        Supplier<? extends Mapping<T, ?>> target,
        int column,
        int references,
        Optional<JoinTable> join,
        List<Order> order,
        BiConsumer<E, List<T>> attach) {

    public ToMany {
        order = List.copyOf(order);
    }

    /** 1-n: {@code T} refers to {@code E} in its column at {@code column}. */
    public static <E, T> ToMany<E, T> inverse(
            String name, Supplier<? extends Mapping<T, ?>> target, int column, BiConsumer<E, List<T>> attach) {
        return inverse(name, target, column, List.of(), attach);
    }

    /** 1-n, in an order of its own. */
    public static <E, T> ToMany<E, T> inverse(
            String name,
            Supplier<? extends Mapping<T, ?>> target,
            int column,
            List<Order> order,
            BiConsumer<E, List<T>> attach) {
        return inverse(name, target, column, -1, order, attach);
    }

    /** 1-n, where the foreign key holds the column of {@code E} at {@code references}. */
    public static <E, T> ToMany<E, T> inverse(
            String name,
            Supplier<? extends Mapping<T, ?>> target,
            int column,
            int references,
            BiConsumer<E, List<T>> attach) {
        return inverse(name, target, column, references, List.of(), attach);
    }

    /** The same, in an order of its own. */
    public static <E, T> ToMany<E, T> inverse(
            String name,
            Supplier<? extends Mapping<T, ?>> target,
            int column,
            int references,
            List<Order> order,
            BiConsumer<E, List<T>> attach) {
        return new ToMany<>(name, target, column, references, Optional.empty(), order, attach);
    }

    /** Whether the foreign key holds another column than the key. */
    public boolean isByColumn() {
        return references >= 0;
    }

    /** n-n through {@code join}, seen from {@code E}. */
    public static <E, T> ToMany<E, T> linked(
            String name, Supplier<? extends Mapping<T, ?>> target, JoinTable join, BiConsumer<E, List<T>> attach) {
        return linked(name, target, join, List.of(), attach);
    }

    /** n-n, in an order of its own. */
    public static <E, T> ToMany<E, T> linked(
            String name,
            Supplier<? extends Mapping<T, ?>> target,
            JoinTable join,
            List<Order> order,
            BiConsumer<E, List<T>> attach) {
        return new ToMany<>(name, target, -1, -1, Optional.of(join), order, attach);
    }

    /** Its own order, or that of its targets. */
    public List<Order> reading() {
        return order.isEmpty() ? target.get().order() : order;
    }

    /** The same relation of an entity that extends {@code E}. */
    @SuppressWarnings("unchecked") // an E is only ever taken here
    public <S extends E> ToMany<S, T> of() {
        return (ToMany<S, T>) this;
    }
}
