package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.Engine;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.error.ConstraintViolation;
import com.example.library.runtime.mapping.JoinTable;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.mapping.ToMany;
import com.example.library.runtime.query.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The entities that one owner is linked with (n-n): {@code book.tags().add(fantasy)}. Uses the owner's client, and refuses
 * to go around a transaction like the owner itself. When the owner's list is loaded, it is kept in step; the list at the
 * other end is not.
 *
 * @param <E> the entity at the other end
 * @param <K> its key
 * @param <Q> its queryset
 */
public final class LinkedManager<E extends StoredRecord<? super E, K>, K, Q extends QuerySet<E, K, Q>>
        extends OwnedManager<E, K, Q> {

    private final JoinTable join;
    private final Function<ConstraintViolation, ConstraintViolation> named;

    /** @param loaded the owner's list, null while it is not loaded */
    public <O extends StoredRecord<? super O, ?>> LinkedManager(
            O owner,
            ToMany<O, E> relation,
            Mapping<E, K> mapping,
            BiFunction<Client, Selection<E>, Q> querySet,
            Supplier<@Nullable List<E>> loaded) {
        super(owner, relation, mapping, querySet, loaded);
        this.join = relation.join().orElseThrow();
        this.named = violation -> violation.withNames(
                owner.entity(), List.of(relation.name()), violation.constraint().orElse(""));
    }

    /** Links the owner with {@code targets}; those that are linked already stay so. One statement. */
    @SafeVarargs
    public final CompletableFuture<Void> add(E... targets) {
        List<E> all = new ArrayList<>(targets.length);
        for (E target : targets) all.add(target);
        return addAll(all);
    }

    /** See {@link #add}. */
    public CompletableFuture<Void> addAll(Collection<? extends E> targets) {
        refuseToGoAround();
        return send(client(), join.link(), targets).thenRun(() -> update(before -> union(before, targets)));
    }

    /** Removes the links to {@code targets}, not the targets themselves. One statement. */
    @SafeVarargs
    public final CompletableFuture<Void> remove(E... targets) {
        List<E> all = new ArrayList<>(targets.length);
        for (E target : targets) all.add(target);
        return removeAll(all);
    }

    /** See {@link #remove}. */
    public CompletableFuture<Void> removeAll(Collection<? extends E> targets) {
        refuseToGoAround();
        return send(client(), join.unlink(), targets)
                .thenRun(() -> update(before -> before.stream()
                        .filter(target -> !targets.contains(target))
                        .toList()));
    }

    /** Removes all links of the owner. One statement. */
    public CompletableFuture<Void> clear() {
        refuseToGoAround();
        return unlinkAll(client()).thenRun(() -> update(before -> List.of()));
    }

    /** Links the owner with exactly {@code targets}. Two statements in one transaction. */
    public CompletableFuture<Void> set(Collection<? extends E> targets) {
        refuseToGoAround();
        return together(client -> unlinkAll(client).thenCompose(cleared -> send(client, join.link(), targets)))
                .thenRun(() -> update(before -> union(List.of(), targets)));
    }

    @Override
    Condition related() {
        return Queries.isLinked(mapping(), join, ownerKey());
    }

    /** Inserts and links: two statements in one transaction. */
    @Override
    CompletableFuture<E> insert(E entity) {
        return together(client -> entity.save(client)
                        .thenCompose(saved ->
                                send(client, join.link(), List.of(entity)).thenApply(linked -> entity)))
                .thenApply(saved -> {
                    update(before -> union(before, List.of(saved)));
                    return saved;
                });
    }

    @Override
    CompletableFuture<List<E>> insertAll(List<E> entities) {
        return together(client -> insertAll(client, entities)
                        .thenCompose(saved -> send(client, join.link(), saved).thenApply(linked -> saved)))
                .thenApply(saved -> {
                    update(before -> union(before, saved));
                    return saved;
                });
    }

    private CompletableFuture<Void> unlinkAll(Client client) {
        return client.execute(Statement.write(join.unlinkAll(), ownerKey().toArray()))
                .thenApply(done -> null);
    }

    /** Sends {@code sql} with the columns of the owner's key and of each target's. */
    private CompletableFuture<Void> send(Client client, String sql, Collection<? extends E> targets) {
        List<List<@Nullable Object>> binds = new ArrayList<>();
        for (E target : targets) {
            if (target.isNew()) {
                return DatabaseFuture.failed(
                        new IllegalStateException("a " + target + " cannot be linked: save it first"));
            }
            List<@Nullable Object> both = new ArrayList<>(ownerKey());
            both.addAll(target.keyValues());
            binds.add(both);
        }
        if (binds.isEmpty()) return DatabaseFuture.completed(null);
        CompletableFuture<?> sent = binds.size() == 1
                ? client.execute(new Statement(sql, binds.get(0), true))
                : client.executeBatch(sql, binds);
        return sent.<Void>thenApply(done -> null).exceptionally(failure -> {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            throw cause instanceof ConstraintViolation violation
                    ? named.apply(violation)
                    : new CompletionException(cause);
        });
    }

    /** Runs {@code work} in the transaction that the owner takes part in, or in one of its own. */
    private <T> CompletableFuture<T> together(Function<Client, CompletableFuture<T>> work) {
        return client() instanceof Engine engine ? engine.transaction(work::apply) : work.apply(client());
    }

    private List<E> union(List<E> before, Collection<? extends E> added) {
        Set<E> all = new LinkedHashSet<>(before);
        all.addAll(added);
        return List.copyOf(all);
    }
}
