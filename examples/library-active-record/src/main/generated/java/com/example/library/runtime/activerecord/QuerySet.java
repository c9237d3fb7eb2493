package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.Transaction;
import com.example.library.runtime.error.NotFound;
import com.example.library.runtime.error.NotUnique;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.mapping.ToMany;
import com.example.library.runtime.mapping.ToOne;
import com.example.library.runtime.query.KeyFields;
import com.example.library.runtime.query.Selection;
import com.example.library.runtime.query.SelectionRunner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.OrderField;

/**
 * Some entities of one type, as a description: immutable, and nothing is sent before one of the methods that answer with a
 * future. Each of those sends anew. What {@code with…} asks for costs the statements it says, and only where entities come
 * back.
 *
 * @param <E> the entity
 * @param <K> its key
 * @param <Q> the queryset itself
 */
public abstract class QuerySet<E, K, Q extends QuerySet<E, K, Q>> {

    private final Client client;
    private final Selection<E> selection;
    private final BiFunction<Client, Selection<E>, Q> copy;
    private final boolean madeInCallback = Transaction.insideCallback();

    protected QuerySet(Client client, Selection<E> selection, BiFunction<Client, Selection<E>, Q> copy) {
        this.client = client;
        this.selection = selection;
        this.copy = copy;
    }

    /** Only those for which all {@code conditions} hold too. */
    public final Q filter(Condition... conditions) {
        return copy(selection.where(conditions));
    }

    /** Without those for which all {@code conditions} hold. A comparison with null does not hold, so it excludes nothing. */
    public final Q exclude(Condition... conditions) {
        return copy(selection.whereNot(conditions));
    }

    /** In this order, in place of the one before. Without one, the database's order is nothing to rely on. */
    public final Q orderBy(OrderField<?>... fields) {
        return copy(selection.orderBy(fields));
    }

    /** At most {@code rows}; IllegalArgumentException when negative. */
    public final Q limit(int rows) {
        return copy(selection.limit(rows));
    }

    /** Without the first {@code rows}; IllegalArgumentException when negative. */
    public final Q offset(int rows) {
        return copy(selection.offset(rows));
    }

    /**
     * All of them, at once in memory. One statement. Fails with {@code ResultTooLarge} where there are more than the engine's
     * row limit and no {@link #limit} was said.
     */
    public final CompletableFuture<List<E>> list() {
        return runner().list(selection);
    }

    /**
     * All of them one after the other, as fast as they are taken, {@code fetchSize} at a time and at most twice as many in
     * memory. Each subscriber sends anew: one statement, and one for each to-many relation and part. A stream outside of a
     * transaction is one of its own, read-only, and holds a connection until its last row is read, or it is cancelled. Calls
     * of the subscriber come one at a time, on a thread of the driver or on that of its request; they must not block.
     */
    public final Flow.Publisher<E> stream(int fetchSize) {
        Clients.refuseToGoAround(client, madeInCallback, selection.mapping());
        return SelectionRunner.stream(client, selection, fetchSize, () -> new RecordMaterializer(client));
    }

    /** The first in the order asked for, or by key. One statement, one row at most. */
    public final CompletableFuture<Optional<E>> first() {
        return runner().list(atMost(ordered(), 1))
                .thenApply(found -> found.stream().findFirst());
    }

    /** The one of them with this key; fails with {@code NotFound}. One statement. */
    public final CompletableFuture<E> get(K key) {
        return find(key)
                .thenApply(found -> found.orElseThrow(
                        () -> NotFound.byKey(selection.mapping().info().entity(), key)));
    }

    /** The one of them with this key, or empty. One statement. */
    @SuppressWarnings("unchecked") // the mapping of E has the key of E
    public final CompletableFuture<Optional<E>> find(K key) {
        return find(Queries.isKey((Mapping<E, K>) selection.mapping(), key));
    }

    /** The only one; fails with {@code NotFound} when there is none, {@code NotUnique} when there are more. One statement. */
    public final CompletableFuture<E> get(Condition... conditions) {
        return find(conditions)
                .thenApply(found -> found.orElseThrow(
                        () -> NotFound.byQuery(selection.mapping().info().entity())));
    }

    /** The only one, or empty; fails with {@code NotUnique} when there are more. One statement, two rows at most. */
    public final CompletableFuture<Optional<E>> find(Condition... conditions) {
        return runner().list(atMost(selection.where(conditions), 2)).thenApply(found -> {
            if (found.size() > 1) throw new NotUnique(selection.mapping().info().entity());
            return found.stream().findFirst();
        });
    }

    /**
     * Page {@code number}, counted from 0, in the order asked for, or by key. One statement, and one to count. A limit or
     * offset set before is not meant with pages: IllegalStateException.
     */
    public final CompletableFuture<Page<E>> page(int number, int size) {
        if (number < 0) throw new IllegalArgumentException("pages count from 0: " + number);
        if (size < 1) throw new IllegalArgumentException("a page has at least one entity: " + size);
        if (selection.limit() != null || selection.offset() > 0) {
            throw new IllegalStateException("page(…) sets limit and offset itself");
        }
        if ((long) number * size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "page " + number + " of " + size + " is too far: filter by a key instead");
        }
        Selection<E> page = ordered().limit(size).offset(number * size);
        SelectionRunner runner = runner();
        return runner.count(selection)
                .thenCompose(total -> runner.list(page).thenApply(items -> new Page<>(items, number, size, total)));
    }

    /** How many there are. One statement. */
    public final CompletableFuture<Long> count() {
        return runner().count(selection);
    }

    /** Whether there is any. One statement, one row at most. */
    public final CompletableFuture<Boolean> exists() {
        return runner().exists(selection);
    }

    /** How many statements {@link #list()} sends at most: one, and one for each to-many relation it loads. */
    public final int statements() {
        return selection.statements();
    }

    /** With a to-one relation, read in the same statement. */
    protected final <T, J, R extends QuerySet<T, J, R>> Q joining(
            ToOne<? super E, T> relation, BiFunction<Client, Selection<T>, R> targets, UnaryOperator<R> nested) {
        return copy(
                selection.join(relation, nested(Selection.of(relation.target().get()), targets, nested)));
    }

    /** With a to-many relation, read in a statement of its own. */
    protected final <T, J, R extends QuerySet<T, J, R>> Q loading(
            ToMany<? super E, T> relation, BiFunction<Client, Selection<T>, R> targets, UnaryOperator<R> nested) {
        return copy(
                selection.load(relation, nested(Selection.of(relation.target().get()), targets, nested)));
    }

    final Client client() {
        return client;
    }

    final Selection<E> selection() {
        return selection;
    }

    private <T, J, R extends QuerySet<T, J, R>> Selection<T> nested(
            Selection<T> all, BiFunction<Client, Selection<T>, R> targets, UnaryOperator<R> nested) {
        return nested.apply(targets.apply(client, all)).selection();
    }

    final Q copy(Selection<E> changed) {
        return copy.apply(client, changed);
    }

    private SelectionRunner runner() {
        Clients.refuseToGoAround(client, madeInCallback, selection.mapping());
        return new SelectionRunner(client, new RecordMaterializer(client));
    }

    private Selection<E> ordered() {
        return selection.order().isEmpty()
                ? selection.orderBy(
                        KeyFields.order(selection.mapping(), selection.mapping().order())
                                .toArray(OrderField<?>[]::new))
                : selection;
    }

    private static <E> Selection<E> atMost(Selection<E> selection, int rows) {
        Integer limit = selection.limit();
        return limit != null && limit <= rows ? selection : selection.limit(rows);
    }
}
