package dev.scaffold.runtime.mapping;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Table;

/**
 * A relation whose foreign key {@code E} holds.
 *
 * @param name as the schema spells it
 * @param column the position of the foreign key among the columns of {@code E}; of its first column where it has several
 * @param references the position of the unique column of {@code T} that the foreign key holds; -1 for the key
 * @param target asked for when needed, because two entities may refer to each other
 * @param path from the table of {@code E} to the table of {@code T}, an implicit join
 * @param attach hands a loaded target to its owner; not called when the foreign key is null
 */
public record ToOne<E, T>(
        String name,
        int column,
        int references,
        Supplier<? extends Mapping<T, ?>> target,
        Function<Table<?>, Table<?>> path,
        BiConsumer<E, T> attach) {

    /** One whose foreign key holds the key of {@code T}. */
    public ToOne(
            String name,
            int column,
            Supplier<? extends Mapping<T, ?>> target,
            Function<Table<?>, Table<?>> path,
            BiConsumer<E, T> attach) {
        this(name, column, -1, target, path, attach);
    }

    /** Whether the foreign key holds another column than the key. */
    public boolean isByColumn() {
        return references >= 0;
    }

    /** The positions of what the foreign key holds, in its order. */
    public List<Integer> targetColumns() {
        return isByColumn() ? List.of(references) : target.get().info().key();
    }

    /** The same relation of an entity that extends {@code E}. */
    @SuppressWarnings("unchecked") // an E is only ever taken here
    public <S extends E> ToOne<S, T> of() {
        return (ToOne<S, T>) this;
    }
}
