package com.example.library.runtime.mapping;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Table;

/**
 * A relation whose foreign key {@code E} holds.
 *
 * @param name as the schema spells it
 * @param column the position of the foreign key among the columns of {@code E}; of its first column where it has several
 * @param target asked for when needed, because two entities may refer to each other
 * @param path from the table of {@code E} to the table of {@code T}, an implicit join
 * @param attach hands a loaded target to its owner; not called when the foreign key is null
 */
public record ToOne<E, T>(
        String name,
        int column,
        Supplier<? extends Mapping<T, ?>> target,
        Function<Table<?>, Table<?>> path,
        BiConsumer<E, T> attach) {

    /** The same relation of an entity that extends {@code E}. */
    @SuppressWarnings("unchecked") // an E is only ever taken here
    public <S extends E> ToOne<S, T> of() {
        return (ToOne<S, T>) this;
    }
}
