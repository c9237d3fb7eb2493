package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.mapping.ToMany;
import com.example.library.runtime.query.KeyFields;
import com.example.library.runtime.query.Selection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The entities that refer to one owner (1-n): {@code author.books().create(…)}. Uses the owner's client, and refuses to go
 * around a transaction like the owner itself. What is created here refers to the owner, and joins the owner's list when that
 * is loaded.
 *
 * @param <E> the entity that refers to the owner
 * @param <K> its key
 * @param <Q> its queryset
 */
public final class RelatedManager<E extends StoredRecord<? super E, K>, K, Q extends QuerySet<E, K, Q>>
        extends OwnedManager<E, K, Q> {

    private final int foreignKey;
    private final Consumer<E> refer;

    /**
     * @param loaded the owner's list, null while it is not loaded
     * @param refer makes an entity refer to the owner
     */
    public <O extends StoredRecord<? super O, ?>> RelatedManager(
            O owner,
            ToMany<O, E> relation,
            Mapping<E, K> mapping,
            BiFunction<Client, Selection<E>, Q> querySet,
            Supplier<@Nullable List<E>> loaded,
            BiConsumer<E, O> refer) {
        super(owner, relation, mapping, querySet, loaded);
        this.foreignKey = relation.column();
        this.refer = entity -> refer.accept(entity, owner);
    }

    @Override
    Condition related() {
        return KeyFields.hold(KeyFields.from(mapping(), foreignKey, ownerKey().size()), ownerKey());
    }

    @Override
    void prepare(E entity) {
        refer.accept(entity);
    }

    @Override
    CompletableFuture<E> insert(E entity) {
        return super.insert(entity).thenApply(created -> {
            joined(List.of(created));
            return created;
        });
    }

    @Override
    CompletableFuture<List<E>> insertAll(List<E> entities) {
        return super.insertAll(entities).thenApply(created -> {
            joined(created);
            return created;
        });
    }

    private void joined(List<E> created) {
        update(before -> Stream.concat(before.stream(), created.stream()).toList());
    }
}
