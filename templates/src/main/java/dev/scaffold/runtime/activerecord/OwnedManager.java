package dev.scaffold.runtime.activerecord;

import dev.scaffold.runtime.engine.Client;
import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.mapping.Mapping;
import dev.scaffold.runtime.mapping.Order;
import dev.scaffold.runtime.mapping.ToMany;
import dev.scaffold.runtime.query.KeyFields;
import dev.scaffold.runtime.query.Selection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;

/** The entities at the other end of one owner's to-many relation, through the owner's client. */
abstract class OwnedManager<E extends StoredRecord<? super E, K>, K, Q extends QuerySet<E, K, Q>>
        extends Manager<E, K, Q> {

    private final List<Object> ownerKey;
    private final Supplier<@Nullable List<E>> loaded;
    private final Consumer<List<E>> attach;
    private final List<Order> order;

    <O extends StoredRecord<? super O, ?>> OwnedManager(
            O owner,
            ToMany<O, E> relation,
            Mapping<E, K> mapping,
            BiFunction<Client, Selection<E>, Q> querySet,
            Supplier<@Nullable List<E>> loaded) {
        super(Clients.of(owner, RelationWords.method(relation.name())), mapping, querySet);
        if (owner.isNew())
            throw new IllegalStateException("a " + owner + " has no " + relation.name() + ": save it first");
        this.ownerKey = relation.isByColumn() ? List.of(owner.valueOf(relation.references())) : owner.keyValues();
        this.loaded = loaded;
        this.order = relation.order();
        this.attach = targets -> relation.attach().accept(owner, targets);
    }

    /** Everything at the other end, in the relation's order. Nothing is sent. */
    @Override
    public final Q all() {
        Q all = super.all().filter(related());
        if (order.isEmpty()) return all;
        return all.orderBy(KeyFields.steps(mapping(), order).toArray(OrderField<?>[]::new));
    }

    abstract Condition related();

    /** The columns of the owner's key, in its order. */
    final List<Object> ownerKey() {
        return ownerKey;
    }

    /** Keeps the owner's list in step with the rows, if it is loaded: also when they are rolled back. */
    final void update(Function<List<E>, List<E>> change) {
        List<E> before = loaded.get();
        if (before == null) return;
        attach.accept(change.apply(before));
        if (client() instanceof Transaction transaction) transaction.onRollback(() -> attach.accept(before));
    }
}
