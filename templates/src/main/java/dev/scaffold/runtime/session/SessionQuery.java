package dev.scaffold.runtime.session;

import dev.scaffold.runtime.error.NotFound;
import dev.scaffold.runtime.error.NotUnique;
import dev.scaffold.runtime.query.Deleted;
import dev.scaffold.runtime.query.Selection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jooq.Condition;
import org.jooq.OrderField;

/**
 * A query for objects of a session: an immutable value, nothing is sent by building one. A row that the session has an object
 * for already gives that object, as it is. What has not been flushed is not found.
 */
public final class SessionQuery<E> {

    private final Session session;
    private final Selection<E> selection;

    SessionQuery(Session session, Selection<E> selection) {
        this.session = session;
        this.selection = selection;
    }

    /** Only rows for which all {@code conditions} hold, besides those said before. */
    public SessionQuery<E> where(Condition... conditions) {
        return with(selection.where(conditions));
    }

    /** With rows that are marked as deleted among them. IllegalStateException where the schema does not mark them. */
    public SessionQuery<E> withDeleted() {
        return with(selection.with(Deleted.INCLUDED));
    }

    /** Rows that are marked as deleted, and no others. IllegalStateException where the schema does not mark them. */
    public SessionQuery<E> onlyDeleted() {
        return with(selection.with(Deleted.ONLY));
    }

    /** Also loads relations; see {@link LoaderOptions} for what each costs. */
    @SafeVarargs
    public final SessionQuery<E> options(LoaderOption<? super E, ?>... options) {
        Selection<E> more = selection;
        for (LoaderOption<? super E, ?> option : options) more = option.addTo(more);
        return with(more);
    }

    /** In this order, in place of the one before. */
    public SessionQuery<E> orderBy(OrderField<?>... fields) {
        return with(selection.orderBy(fields));
    }

    /** At most {@code rows}; IllegalArgumentException when negative. */
    public SessionQuery<E> limit(int rows) {
        return with(selection.limit(rows));
    }

    /** Without the first {@code rows}; IllegalArgumentException when negative. */
    public SessionQuery<E> offset(int rows) {
        return with(selection.offset(rows));
    }

    /** How many statements {@link #list} sends at most: one, and one for each {@code selectIn}, nested ones included. */
    public int statements() {
        return selection.statements();
    }

    /**
     * All of them one after the other, as fast as they are taken, {@code fetchSize} at a time and at most twice as many in
     * memory: so this session does not keep them. Each part is read as by a session of its own, with what {@link #options}
     * load; its objects can be changed but are not flushed. Each subscriber sends anew: one statement, and one for each {@code
     * selectIn} and part. Outside of a transaction a stream is one of its own, read-only, and holds a connection until its last
     * row is read, or it is cancelled. Calls of the subscriber come one at a time, on a thread of the driver or on that of
     * its request; they must not block.
     */
    public Flow.Publisher<E> stream(int fetchSize) {
        return session.stream(selection, fetchSize);
    }

    /**
     * All of them. Fails with {@code ResultTooLarge} where there are more than the engine's row limit and no {@link #limit} was
     * said.
     */
    public CompletableFuture<List<E>> list() {
        return session.list("list()", selection);
    }

    /** The only one. Fails with {@link NotFound} when there is none and {@link NotUnique} when there are several. */
    public CompletableFuture<E> one() {
        String entity = selection.mapping().info().entity();
        return single("one()").thenApply(found -> found.orElseThrow(() -> NotFound.byQuery(entity)));
    }

    /** The only one, empty when there is none. Fails with {@link NotUnique} when there are several. */
    public CompletableFuture<Optional<E>> find() {
        return single("find()");
    }

    /** The first in the query's order; empty when there is none. */
    public CompletableFuture<Optional<E>> first() {
        return session.list("first()", atMost(1))
                .thenApply(found -> found.stream().findFirst());
    }

    /** How many there are, limit and offset counted in. One statement. */
    public CompletableFuture<Long> count() {
        return session.count(selection);
    }

    /** Whether there is any. One statement. */
    public CompletableFuture<Boolean> exists() {
        return session.exists(selection);
    }

    private CompletableFuture<Optional<E>> single(String call) {
        String entity = selection.mapping().info().entity();
        return session.list(call, atMost(2)).thenApply(found -> {
            if (found.size() > 1) throw new NotUnique(entity);
            return found.stream().findFirst();
        });
    }

    private Selection<E> atMost(int rows) {
        Integer limit = selection.limit();
        return limit != null && limit < rows ? selection : selection.limit(rows);
    }

    private SessionQuery<E> with(Selection<E> changed) {
        return new SessionQuery<>(session, changed);
    }
}
