package com.example.library.runtime.session;

import com.example.library.runtime.query.Deleted;
import com.example.library.runtime.query.Selection;
import java.util.ArrayList;
import java.util.List;
import org.jooq.OrderField;

/** What to load with each {@code E} of a query: one relation, and what to load with its targets. An immutable value. */
public final class LoaderOption<E, T> {

    private final Relation<E, T> relation;
    private final List<OrderField<?>> order;
    private final List<LoaderOption<? super T, ?>> nested;
    private final boolean withDeleted;

    LoaderOption(Relation<E, T> relation) {
        this(relation, List.of(), List.of(), false);
    }

    private LoaderOption(
            Relation<E, T> relation,
            List<OrderField<?>> order,
            List<LoaderOption<? super T, ?>> nested,
            boolean withDeleted) {
        this.relation = relation;
        this.order = order;
        this.nested = nested;
        this.withDeleted = withDeleted;
    }

    /** Also loads {@code more} with each target. */
    @SafeVarargs
    public final LoaderOption<E, T> then(LoaderOption<? super T, ?>... more) {
        List<LoaderOption<? super T, ?>> all = new ArrayList<>(nested);
        for (LoaderOption<? super T, ?> option : more) all.add(option);
        return new LoaderOption<>(relation, order, List.copyOf(all), withDeleted);
    }

    /** The targets of {@code selectIn} in this order; by key unless said. A {@code joined} one has nothing to order. */
    public LoaderOption<E, T> orderBy(OrderField<?>... fields) {
        return new LoaderOption<>(relation, List.of(fields), nested, withDeleted);
    }

    /**
     * The targets of {@code selectIn} with those that are marked as deleted among them; {@code joined} reads its target in any
     * case. IllegalStateException when it is used where the schema does not mark them.
     */
    public LoaderOption<E, T> withDeleted() {
        return new LoaderOption<>(relation, order, nested, true);
    }

    /** @param <S> an {@code E}, or what extends it */
    <S extends E> Selection<S> addTo(Selection<S> selection) {
        Selection<T> targets = Selection.of(relation.target()).orderBy(order.toArray(OrderField<?>[]::new));
        if (withDeleted && relation instanceof ToManyRelation<E, T>) targets = targets.with(Deleted.INCLUDED);
        for (LoaderOption<? super T, ?> option : nested) targets = option.addTo(targets);
        if (relation instanceof ToOneRelation<E, T> toOne) return selection.join(toOne.toOne(), targets);
        return selection.load(((ToManyRelation<E, T>) relation).toMany(), targets);
    }
}
