package com.example.library.runtime.session;

import com.example.library.runtime.mapping.ToOne;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** A relation whose foreign key {@code E} holds. */
public final class ToOneRelation<E, T> implements Relation<E, T> {

    private final String name;
    private final int column;
    private final int references;
    private final Supplier<? extends Mapper<E, ?>> source;
    private final Supplier<? extends Mapper<T, ?>> target;
    private final Function<Table<?>, Table<?>> path;
    private final Function<E, @Nullable T> getter;
    private final BiConsumer<E, T> setter;
    private final boolean deferred;

    private ToOneRelation(
            String name,
            int column,
            int references,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            Function<Table<?>, Table<?>> path,
            Function<E, @Nullable T> getter,
            BiConsumer<E, T> setter,
            boolean deferred) {
        this.name = name;
        this.column = column;
        this.references = references;
        this.source = source;
        this.target = target;
        this.path = path;
        this.getter = getter;
        this.setter = setter;
        this.deferred = deferred;
    }

    /**
     * For generated code.
     *
     * @param column the foreign key's position among the columns of {@code E}
     * @param path from the table of {@code E} to that of {@code T}, an implicit join
     * @param getter the object in the field, null also when it is not loaded
     * @param setter fills the field and does nothing else
     */
    public static <E, T> ToOneRelation<E, T> of(
            String name,
            int column,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            Function<Table<?>, Table<?>> path,
            Function<E, @Nullable T> getter,
            BiConsumer<E, T> setter) {
        return of(name, column, -1, source, target, path, getter, setter);
    }

    /** As {@link #of}, where the foreign key holds the unique column of {@code T} at {@code references} in place of the key. */
    public static <E, T> ToOneRelation<E, T> of(
            String name,
            int column,
            int references,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            Function<Table<?>, Table<?>> path,
            Function<E, @Nullable T> getter,
            BiConsumer<E, T> setter) {
        return new ToOneRelation<>(name, column, references, source, target, path, getter, setter, false);
    }

    /** As {@link #of}, with a constraint that is checked at commit. */
    public static <E, T> ToOneRelation<E, T> deferred(
            String name,
            int column,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            Function<Table<?>, Table<?>> path,
            Function<E, @Nullable T> getter,
            BiConsumer<E, T> setter) {
        return deferred(name, column, -1, source, target, path, getter, setter);
    }

    /** The same for a unique column of {@code T} in place of the key. */
    public static <E, T> ToOneRelation<E, T> deferred(
            String name,
            int column,
            int references,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            Function<Table<?>, Table<?>> path,
            Function<E, @Nullable T> getter,
            BiConsumer<E, T> setter) {
        return new ToOneRelation<>(name, column, references, source, target, path, getter, setter, true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Mapper<T, ?> target() {
        return target.get();
    }

    int column() {
        return column;
    }

    /** Whether the foreign key holds another column of the target than its key. */
    boolean isByColumn() {
        return references >= 0;
    }

    /** The position of that column. */
    int references() {
        return references;
    }

    /** What a reference to {@code object} holds. */
    @Nullable
    Object held(T object) {
        return isByColumn() ? target().value(object, references) : target().key(object);
    }

    boolean isOptional() {
        return source.get().info().columns().get(column).nullable();
    }

    /** Whether a row may be inserted before the one that it refers to, if it knows its key. */
    boolean isDeferred() {
        return deferred;
    }

    /** The object that {@code entity} refers to; null when there is none or it is not loaded. */
    @Nullable
    T get(E entity) {
        return getter.apply(entity);
    }

    /** The foreign key as {@code entity} has it now. */
    @Nullable
    Object key(E entity) {
        Mapper<E, ?> mapper = source.get();
        if (isByColumn()) return mapper.value(entity, column);
        @Nullable Object[] columns = new Object[width()];
        for (int i = 0; i < columns.length; i++) columns[i] = mapper.value(entity, column + i);
        return target().keyOf(columns);
    }

    /** Fills a reference that has just been read with its object. */
    void fill(E entity, T object) {
        setter.accept(entity, object);
    }

    /** The foreign key in a row. */
    @Nullable
    Object key(@Nullable Object[] row) {
        return isByColumn() ? row[column] : target().keyOf(Arrays.copyOfRange(row, column, column + width()));
    }

    private int width() {
        return target().info().key().size();
    }

    /** Fills a reference that was read with its object; one that has changed since stays as it is. */
    void resolve(E entity, T object) {
        if (get(entity) == null && Objects.equals(key(entity), held(object))) {
            setter.accept(entity, object);
        }
    }

    /** As the shared loader wants it. */
    ToOne<E, T> toOne() {
        return new ToOne<>(name, column, references, target, path, this::resolve);
    }
}
