package dev.scaffold.runtime.session;

import dev.scaffold.runtime.engine.Client;
import dev.scaffold.runtime.engine.DatabaseFuture;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.InTurn;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.error.NotFound;
import dev.scaffold.runtime.query.KeyArrays;
import dev.scaffold.runtime.query.RelationLoader;
import dev.scaffold.runtime.query.Selection;
import dev.scaffold.runtime.query.SelectionRunner;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work: one object for each row, and all changes written together by {@link #flush}. Objects are plain; the session
 * finds what changed by comparing them with the rows it read. It keeps all of them until it ends.
 *
 * <p>One call at a time: a second one before the first has completed fails with {@code ConcurrentSessionUse}. Flushing is
 * explicit, and the end of {@code SessionFactory.transaction} does it: a query does not see what was not flushed. A flush that
 * fails after something was sent leaves the session unusable; its objects keep their values, and those it had inserted are
 * new again, so that another session can take them.
 *
 * <p>When a savepoint of the session's transaction is rolled back, objects that were flushed in it are not in this session any
 * more, and lists that were changed are to be loaded again: what the database has is read when it is asked for.
 */
public final class Session {

    private static final int MOST_ROUNDS = 100;

    private final Client client;
    private final Mappers mappers;
    private final IdentityMap identities;
    private @Nullable UnitOfWork work;
    private final SelectionRunner runner;
    private final SessionHooks hooks;
    private final SingleFlight flight = new SingleFlight();
    private volatile boolean taken;
    private volatile @Nullable Throwable broken;

    Session(Client client, Mappers mappers, SessionHooks hooks) {
        this.client = client;
        this.mappers = mappers;
        this.identities = new IdentityMap(mappers, hooks.whenLoaded());
        this.hooks = hooks;
        this.runner = new SelectionRunner(client, identities);
    }

    /** A session that only reads needs none. */
    private UnitOfWork work() {
        UnitOfWork begun = work;
        if (begun == null) work = begun = new UnitOfWork(identities);
        return begun;
    }

    /** What this session's statements run through, for statements of your own in the same transaction. */
    public Client client() {
        return client;
    }

    /** The object with this key: no statement when the session has it, otherwise one. Fails with {@link NotFound}. */
    public <E> CompletableFuture<E> get(Class<E> type, Object key) {
        Mapper<E, ?> mapper = mappers.of(type);
        return run("get()", () -> find(mapper, key))
                .thenApply(found ->
                        found.orElseThrow(() -> NotFound.byKey(mapper.info().entity(), key)));
    }

    /** As {@link #get}; empty when there is no such row, or this session deletes it. */
    public <E> CompletableFuture<Optional<E>> find(Class<E> type, Object key) {
        Mapper<E, ?> mapper = mappers.of(type);
        return run("find()", () -> find(mapper, key));
    }

    /** A query for objects of {@code type}. */
    public <E> SessionQuery<E> select(Class<E> type) {
        return new SessionQuery<>(this, Selection.of(mappers.of(type)));
    }

    /**
     * Has the next flush insert {@code entity}, and the new objects that it reaches through its relations; takes back a
     * {@link #delete} that was not flushed. Nothing changes for one that is here already. Sends nothing.
     * IllegalArgumentException when it has a row already, read by another session, or was deleted by this one.
     */
    public <E> E add(E entity) {
        check("add()");
        work().add(mappers.mapperOf(entity), entity);
        return entity;
    }

    /** {@link #add} for each of them. */
    public void addAll(Collection<?> entities) {
        entities.forEach(this::add);
    }

    /**
     * Has the next flush delete the row of {@code entity} (or mark it, where the schema says so), or not insert it when it is new; then it is gone from the loaded
     * lists, too. Sends nothing. IllegalArgumentException for an object of another session. What the database deletes or
     * empties along with the row ({@code on delete}) is not seen in this session's objects.
     */
    public void delete(Object entity) {
        check("delete()");
        work().delete(entity);
    }

    /**
     * As {@link #delete}, but the row goes for good also where the schema marks deleted rows. Sends nothing.
     * IllegalArgumentException for an object of another session.
     */
    public void hardDelete(Object entity) {
        check("hardDelete()");
        work().remove(entity);
    }

    /**
     * Takes back a {@link #delete}, and has the next flush take the mark of deletion from the row of {@code entity}, which {@code
     * withDeleted()} or {@code onlyDeleted()} has found. Sends nothing. IllegalArgumentException for an object of another
     * session, or where the schema does not mark deleted rows.
     */
    public void restore(Object entity) {
        check("restore()");
        work().restore(entity);
    }

    /** Loads {@code relation} of one object; see {@link #load(List, Relation)}. */
    public <E, T> CompletableFuture<Void> load(E entity, Relation<E, T> relation) {
        return load(List.of(entity), relation);
    }

    /**
     * Loads {@code relation} of all {@code entities} of this session: one statement, none when nothing is missing. What is
     * loaded stays as it is. IllegalArgumentException for an object of another session.
     */
    public <E, T> CompletableFuture<Void> load(List<E> entities, Relation<E, T> relation) {
        return run("load()", () -> {
            entities.forEach(work()::requireKnown);
            if (relation instanceof ToOneRelation<E, T> toOne) return loadOne(entities, toOne, toOne.target());
            return loadMany(entities, (ToManyRelation<E, T>) relation);
        });
    }

    /**
     * Writes everything that is new, changed or deleted, in this order: the inserts of an entity in one batch (on PostgreSQL
     * in one statement for each 1,000 rows, unless a column is a list), one statement for each changed row with its changed
     * columns only, one for each deleted row; none when nothing is. So a unique value
     * that one row gives up is free for another only in the next flush. Without a transaction around the session, all in
     * one of its own. Fails with {@code ValidationFailed}, all violations at once, before anything is sent; with
     * {@code StaleEntity} or {@code ConstraintViolation}, whose {@code row()} counts the new objects of that entity.
     */
    public CompletableFuture<Void> flush() {
        if (!hooks.hasListeners()) return flushed();
        FlushReport pending;
        try {
            check("flush()");
            pending = work().pending();
        } catch (RuntimeException refused) {
            return DatabaseFuture.failed(refused);
        }
        if (pending.isEmpty()) return flushed();
        return hooks.beforeFlush(this, pending).thenCompose(ready -> flushed());
    }

    /** The flush before the end of a transaction: again while listeners have left something to write. */
    CompletableFuture<Void> finish() {
        return hooks.isNone() ? flush() : finish(1);
    }

    private CompletableFuture<Void> finish(int round) {
        if (round > MOST_ROUNDS) {
            return DatabaseFuture.failed(new IllegalStateException("listeners have changed something after each of "
                    + MOST_ROUNDS + " flushes: there is no end to it"));
        }
        return flush().thenCompose(
                        done -> work().pending().isEmpty() ? DatabaseFuture.completed(null) : finish(round + 1));
    }

    private CompletableFuture<Void> flushed() {
        return run("flush()", this::write, failure -> {
            if (taken) broken = failure;
        });
    }

    private CompletableFuture<Void> write() {
        taken = false;
        if (!hooks.isNone()) return new HookedFlush(this, work(), hooks).run();
        FlushPlan plan = plan();
        return plan.steps().isEmpty() ? DatabaseFuture.completed(null) : send(plan);
    }

    <E> CompletableFuture<List<E>> list(String call, Selection<E> selection) {
        return run(call, () -> runner.list(selection));
    }

    <E> Flow.Publisher<E> stream(Selection<E> selection, int fetchSize) {
        check("stream()");
        return SelectionRunner.stream(client, selection, fetchSize, () -> new IdentityMap(mappers, hooks.whenLoaded()));
    }

    CompletableFuture<Long> count(Selection<?> selection) {
        return run("count()", () -> runner.count(selection));
    }

    CompletableFuture<Boolean> exists(Selection<?> selection) {
        return run("exists()", () -> runner.exists(selection));
    }

    /** Everything to be sent. From here on a failure leaves the session unusable. */
    FlushPlan plan() {
        FlushPlan plan = work().plan();
        taken = true;
        return plan;
    }

    private CompletableFuture<Void> send(FlushPlan plan) {
        return inTransaction(transaction -> send(plan, transaction));
    }

    /** In the session's transaction, or one of its own, whose beginning and end listeners are told of. */
    CompletableFuture<Void> inTransaction(Function<Transaction, CompletableFuture<Void>> flush) {
        if (client instanceof Engine engine) {
            return engine.transaction(transaction -> around(transaction, flush));
        }
        return flush.apply((Transaction) client);
    }

    boolean isListenedTo() {
        return hooks.hasListeners();
    }

    /** Runs {@code work} in a transaction that has just begun and ends with it. */
    <T> CompletableFuture<T> around(Transaction transaction, Function<Transaction, ? extends CompletionStage<T>> work) {
        if (!hooks.hasListeners()) return work.apply(transaction).toCompletableFuture();
        hooks.awaitEnd(this, transaction);
        return InTurn.run(transaction, hooks.each(listener -> listener.afterBegin(this, transaction)))
                .thenCompose(begun -> InTurn.call(transaction, work))
                .thenCompose(value -> InTurn.run(
                                transaction, hooks.each(listener -> listener.beforeCommit(this, transaction)))
                        .thenApply(ready -> value));
    }

    CompletableFuture<Void> send(FlushPlan plan, Transaction transaction) {
        UnitOfWork work = work();
        Written written = work.written();
        transaction.onRollback(() -> work.rolledBack(written, transaction.isActive()));
        return plan.send(transaction).thenRun(work::sent);
    }

    private <E, K> CompletableFuture<Optional<E>> find(Mapper<E, K> mapper, Object key) {
        K typed = mapper.typed(key);
        EntitySet<E> set = identities.set(mapper);
        Entry<? extends E> known = set.find(typed);
        if (known == null && set.isOther(typed)) return DatabaseFuture.completed(Optional.empty());
        if (known == null) return runner.find(mapper, typed);
        return DatabaseFuture.completed(known.isHidden() ? Optional.empty() : Optional.of(known.entity()));
    }

    private <E, T, K> CompletableFuture<Void> loadOne(
            List<E> entities, ToOneRelation<E, T> relation, Mapper<T, K> target) {
        Set<Object> keys = new LinkedHashSet<>();
        for (E entity : entities) {
            Object key = relation.get(entity) == null ? relation.key(entity) : null;
            if (key != null) keys.add(key);
        }
        if (keys.isEmpty()) return DatabaseFuture.completed(null);
        // Each object that comes fills the references that wait for it.
        return client.execute(referred(relation, target, keys))
                .thenAccept(result -> result.rows().forEach(row -> {
                    T found = identities.materialize(target, row, 0);
                    if (relation.isByColumn()) entities.forEach(entity -> relation.resolve(entity, found));
                }));
    }

    private <K> Statement referred(ToOneRelation<?, ?> relation, Mapper<?, K> target, Set<Object> keys) {
        if (!relation.isByColumn()) {
            List<K> typed = keys.stream().map(target.keyType()::cast).toList();
            String sql = target.statements().selectReferred(client.dialect());
            return Statement.read(sql, KeyArrays.of(target, typed).binds());
        }
        String sql = target.statements().selectByAny(client.dialect(), List.of(relation.references()), List.of());
        return Statement.read(sql, KeyArrays.ofColumn(target, keys).binds());
    }

    private <E, T> CompletableFuture<Void> loadMany(List<E> entities, ToManyRelation<E, T> relation) {
        if (entities.isEmpty()) return DatabaseFuture.completed(null);
        Mapper<E, ?> mapper = mappers.mapperOf(entities.get(0));
        List<E> missing = entities.stream()
                .filter(entity -> !relation.list(entity).isLoaded())
                .toList();
        var load = new Selection.Load<>(relation.toMany(), Selection.of(relation.target()));
        return new RelationLoader(client, identities).load(mapper, missing, load);
    }

    private <T> CompletableFuture<T> run(String call, Supplier<CompletableFuture<T>> statement) {
        return run(call, statement, failure -> {});
    }

    private <T> CompletableFuture<T> run(
            String call, Supplier<CompletableFuture<T>> statement, Consumer<@Nullable Throwable> ended) {
        Throwable cause = broken;
        return cause == null ? flight.run(call, statement, ended) : DatabaseFuture.failed(unusable(cause));
    }

    /** For a call that sends nothing. */
    private void check(String call) {
        Throwable cause = broken;
        if (cause != null) throw unusable(cause);
        flight.check(call);
    }

    private static IllegalStateException unusable(Throwable cause) {
        return new IllegalStateException(
                "this session is of no use any more, because its flush failed: begin again in a new one", cause);
    }
}
