package com.example.library.runtime.activerecord;

import com.example.library.runtime.activerecord.RecordState.State;
import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.Transaction;
import com.example.library.runtime.error.NotFound;
import com.example.library.runtime.mapping.EntityWriter;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.query.Selection;
import com.example.library.runtime.query.SelectionRunner;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.OrderField;

/**
 * The door to all entities of one type, through one client. Override {@link #all} to restrict what every other method sees.
 * One over an engine is good for the life of the service; in the callback of a transaction it answers with
 * IllegalStateException, because it would go around the transaction.
 *
 * @param <E> the entity
 * @param <K> its key
 * @param <Q> its queryset
 */
public abstract class Manager<E extends StoredRecord<? super E, K>, K, Q extends QuerySet<E, K, Q>> {

    private final Client client;
    private final Mapping<E, K> mapping;
    private final BiFunction<Client, Selection<E>, Q> querySet;
    private final boolean madeInCallback = Transaction.insideCallback();

    protected Manager(Client client, Mapping<E, K> mapping, BiFunction<Client, Selection<E>, Q> querySet) {
        this.client = client;
        this.mapping = mapping;
        this.querySet = querySet;
    }

    /** Everything there is to see here. Nothing is sent. */
    public Q all() {
        refuseToGoAround();
        return querySet.apply(client, Selection.of(mapping));
    }

    /** See {@link QuerySet#filter}. */
    public final Q filter(Condition... conditions) {
        return all().filter(conditions);
    }

    /** See {@link QuerySet#exclude}. */
    public final Q exclude(Condition... conditions) {
        return all().exclude(conditions);
    }

    /** See {@link QuerySet#orderBy}. */
    public final Q orderBy(OrderField<?>... fields) {
        return all().orderBy(fields);
    }

    /** The entity with this key; fails with {@code NotFound}. One statement. */
    public final CompletableFuture<E> get(K key) {
        return find(key)
                .thenApply(found ->
                        found.orElseThrow(() -> NotFound.byKey(mapping.info().entity(), key)));
    }

    /** The entity with this key, or empty. One statement. */
    public final CompletableFuture<Optional<E>> find(K key) {
        Q all = all();
        return all.selection().isEverything()
                ? new SelectionRunner(client, new RecordMaterializer(client)).find(mapping, key)
                : all.find(Queries.isKey(mapping, key));
    }

    /** See {@link QuerySet#get}. */
    public final CompletableFuture<E> get(Condition condition, Condition... more) {
        return all().filter(condition).get(more);
    }

    /** See {@link QuerySet#find}. */
    public final CompletableFuture<Optional<E>> find(Condition condition, Condition... more) {
        return all().filter(condition).find(more);
    }

    /** See {@link QuerySet#first}. */
    public final CompletableFuture<Optional<E>> first() {
        return all().first();
    }

    /** See {@link QuerySet#list}. */
    public final CompletableFuture<List<E>> list() {
        return all().list();
    }

    /** See {@link QuerySet#stream}. */
    public final Flow.Publisher<E> stream(int fetchSize) {
        return all().stream(fetchSize);
    }

    /** See {@link QuerySet#page}. */
    public final CompletableFuture<Page<E>> page(int number, int size) {
        return all().page(number, size);
    }

    /** See {@link QuerySet#count}. */
    public final CompletableFuture<Long> count() {
        return all().count();
    }

    /** See {@link QuerySet#exists}. */
    public final CompletableFuture<Boolean> exists() {
        return all().exists();
    }

    /** Makes an entity, lets {@code fill} set its values, and saves it. Fails like {@link StoredRecord#save(Client)}. */
    public final CompletableFuture<E> create(Consumer<? super E> fill) {
        refuseToGoAround();
        E entity = mapping.create();
        entity.bind(client);
        prepare(entity);
        fill.accept(entity);
        return insert(entity);
    }

    /**
     * Inserts new entities in their order; several on an engine in a transaction of its own. On PostgreSQL one statement for
     * each 1,000 of them (and table, where an entity has several); where a column is a list, and on SQLite, one text that is
     * sent once for each and counts as one statement. All are validated before any is sent; all or none are there afterwards.
     * The {@code row()} of what it fails with tells the position in {@code entities}. An overridden {@code save} is not
     * called, hooks are: see {@link WriteHooks}.
     */
    public final CompletableFuture<List<E>> createAll(Collection<? extends E> entities) {
        refuseToGoAround();
        List<E> all = List.copyOf(entities);
        for (E entity : all) {
            if (!entity.isNew()) {
                return DatabaseFuture.failed(
                        new IllegalStateException(entity + " is there already: save() updates it"));
            }
            prepare(entity);
        }
        return insertAll(all);
    }

    /** What makes a new entity belong here, before it is saved. */
    void prepare(E entity) {}

    CompletableFuture<E> insert(E entity) {
        return entity.save(client).thenApply(saved -> entity);
    }

    CompletableFuture<List<E>> insertAll(List<E> entities) {
        return insertAll(client, entities);
    }

    final CompletableFuture<List<E>> insertAll(Client through, List<E> entities) {
        return HookedWrite.INSERT.around(entities, through, client -> sendAll(client, entities));
    }

    private CompletableFuture<List<E>> sendAll(Client through, List<E> entities) {
        return RecordWrite.send(
                entities,
                through,
                State.SAVED,
                State.SAVED,
                writes -> EntityWriter.of(mapping).insertAll(through, entities));
    }

    final void refuseToGoAround() {
        Clients.refuseToGoAround(client, madeInCallback, mapping);
    }

    /** The default engine, for a call such as {@code WorkManager.objects} that names no client. */
    protected static Client defaultClient(String call) {
        return Clients.byDefault(call);
    }

    final Client client() {
        return client;
    }

    final Mapping<E, K> mapping() {
        return mapping;
    }
}
