package com.example.library.runtime.session;

import com.example.library.runtime.mapping.JoinTable;
import com.example.library.runtime.mapping.Order;
import com.example.library.runtime.mapping.ToMany;
import com.example.library.runtime.session.collection.RelatedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A relation to any number of {@code T}: 1-n, where {@code T} holds the foreign key, or n-n through a join table. */
public final class ToManyRelation<E, T> implements Relation<E, T> {

    private final String name;
    private final Supplier<? extends Mapper<E, ?>> source;
    private final Supplier<? extends Mapper<T, ?>> target;
    private final int column;
    private final int references;
    private final Optional<JoinTable> join;
    private final boolean owner;
    private final List<Order> order;
    private final Function<E, RelatedList<T>> list;

    private ToManyRelation(
            String name,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            int column,
            int references,
            Optional<JoinTable> join,
            boolean owner,
            List<Order> order,
            Function<E, RelatedList<T>> list) {
        this.name = name;
        this.source = source;
        this.target = target;
        this.column = column;
        this.references = references;
        this.join = join;
        this.owner = owner;
        this.order = order;
        this.list = list;
    }

    /** 1-n, for generated code: {@code T} refers to {@code E} in its column at {@code column}. */
    public static <E, T> ToManyRelation<E, T> inverse(
            String name,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            int column,
            Function<E, RelatedList<T>> list) {
        return inverse(name, source, target, column, List.of(), list);
    }

    /** The same in an order of its own. */
    public static <E, T> ToManyRelation<E, T> inverse(
            String name,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            int column,
            List<Order> order,
            Function<E, RelatedList<T>> list) {
        return inverse(name, source, target, column, -1, order, list);
    }

    /** 1-n, where {@code T} holds the unique column of {@code E} at {@code references} in place of the key. */
    public static <E, T> ToManyRelation<E, T> inverse(
            String name,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            int column,
            int references,
            Function<E, RelatedList<T>> list) {
        return inverse(name, source, target, column, references, List.of(), list);
    }

    /** The same in an order of its own. */
    public static <E, T> ToManyRelation<E, T> inverse(
            String name,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            int column,
            int references,
            List<Order> order,
            Function<E, RelatedList<T>> list) {
        return new ToManyRelation<>(name, source, target, column, references, Optional.empty(), false, order, list);
    }

    /** n-n, for generated code, on the side that declares it: this side writes the link rows between objects of a session. */
    public static <E, T> ToManyRelation<E, T> linked(
            String name,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            JoinTable join,
            Function<E, RelatedList<T>> list) {
        return linked(name, source, target, join, List.of(), list);
    }

    /** The same in an order of its own. */
    public static <E, T> ToManyRelation<E, T> linked(
            String name,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            JoinTable join,
            List<Order> order,
            Function<E, RelatedList<T>> list) {
        return new ToManyRelation<>(name, source, target, -1, -1, Optional.of(join), true, order, list);
    }

    /** n-n, for generated code, on the other side: its changes are in the lists of the side that declares it, too. */
    public static <E, T> ToManyRelation<E, T> linkedInverse(
            String name,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            JoinTable join,
            Function<E, RelatedList<T>> list) {
        return linkedInverse(name, source, target, join, List.of(), list);
    }

    /** The same in an order of its own. */
    public static <E, T> ToManyRelation<E, T> linkedInverse(
            String name,
            Supplier<? extends Mapper<E, ?>> source,
            Supplier<? extends Mapper<T, ?>> target,
            JoinTable join,
            List<Order> order,
            Function<E, RelatedList<T>> list) {
        return new ToManyRelation<>(name, source, target, -1, -1, Optional.of(join), false, order, list);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Mapper<T, ?> target() {
        return target.get();
    }

    RelatedList<T> list(E entity) {
        return list.apply(entity);
    }

    /** Whether link rows make it, and not a foreign key in the target. */
    boolean isLinked() {
        return join.isPresent();
    }

    /** The join table, seen from here. */
    Optional<JoinTable> join() {
        return join;
    }

    /** n-n: whether this side declares it. */
    boolean isOwner() {
        return owner;
    }

    /** As the shared loader wants it. */
    ToMany<E, T> toMany() {
        return join.map(table -> ToMany.linked(name, target, table, order, this::loaded))
                .orElseGet(() -> ToMany.inverse(name, target, column, references, order, this::loaded));
    }

    private void loaded(E entity, List<T> rows) {
        list(entity).load(join.isPresent() ? rows : stillHere(entity, rows));
    }

    /** Without those that this session has given to another owner; the database does not know yet. */
    private List<T> stillHere(E entity, List<T> rows) {
        List<Object> key = references < 0
                ? source.get().keyColumns(entity)
                : List.of(Objects.requireNonNull(source.get().value(entity, references)));
        Mapper<T, ?> mapper = target();
        List<T> here = new ArrayList<>(rows.size());
        for (T row : rows) if (refers(mapper, row, key)) here.add(row);
        return here;
    }

    private boolean refers(Mapper<T, ?> mapper, T row, List<Object> key) {
        for (int i = 0; i < key.size(); i++) {
            if (!Objects.equals(mapper.value(row, column + i), key.get(i))) return false;
        }
        return true;
    }
}
