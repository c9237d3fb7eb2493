package dev.scaffold.runtime.session;

import dev.scaffold.runtime.query.Selection;
import java.util.ArrayList;
import java.util.List;
import org.jooq.OrderField;

/** What to load with each {@code E} of a query: one relation, and what to load with its targets. An immutable value. */
public final class LoaderOption<E, T> {

    private final Relation<E, T> relation;
    private final List<OrderField<?>> order;
    private final List<LoaderOption<? super T, ?>> nested;

    LoaderOption(Relation<E, T> relation, List<OrderField<?>> order, List<LoaderOption<? super T, ?>> nested) {
        this.relation = relation;
        this.order = order;
        this.nested = nested;
    }

    /** Also loads {@code more} with each target. */
    @SafeVarargs
    public final LoaderOption<E, T> then(LoaderOption<? super T, ?>... more) {
        List<LoaderOption<? super T, ?>> all = new ArrayList<>(nested);
        for (LoaderOption<? super T, ?> option : more) all.add(option);
        return new LoaderOption<>(relation, order, List.copyOf(all));
    }

    /** The targets of {@code selectIn} in this order; by key unless said. A {@code joined} one has nothing to order. */
    public LoaderOption<E, T> orderBy(OrderField<?>... fields) {
        return new LoaderOption<>(relation, List.of(fields), nested);
    }

    /** @param <S> an {@code E}, or what extends it */
    <S extends E> Selection<S> addTo(Selection<S> selection) {
        Selection<T> targets = Selection.of(relation.target()).orderBy(order.toArray(OrderField<?>[]::new));
        for (LoaderOption<? super T, ?> option : nested) targets = option.addTo(targets);
        if (relation instanceof ToOneRelation<E, T> toOne) return selection.join(toOne.toOne(), targets);
        return selection.load(((ToManyRelation<E, T>) relation).toMany(), targets);
    }
}
