package com.example.library.runtime.query;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.Row;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.error.ResultTooLarge;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.mapping.Materializer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jooq.OrderField;
import org.jooq.Query;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Sends selections through a client and makes entities of what comes back. */
public final class SelectionRunner {

    private final Client client;
    private final Materializer materializer;

    public SelectionRunner(Client client, Materializer materializer) {
        this.client = client;
        this.materializer = materializer;
    }

    /**
     * The entities, in the selection's order. Costs {@link Selection#statements()} statements at most. Fails with
     * {@link ResultTooLarge} where the selection has no limit and the engine's row limit is not enough.
     */
    public <E> CompletableFuture<List<E>> list(Selection<E> selection) {
        int most = client.engine().rowLimit();
        boolean free = selection.limit() == null && most < Integer.MAX_VALUE;
        Selection<E> some = free ? selection.limit(most + 1) : selection;
        RowReader<E> reader = new RowReader<>(some, 0);
        return client.execute(statement(reader, some)).thenCompose(result -> {
            if (free && result.rows().size() > most) {
                throw new ResultTooLarge(selection.mapping().info().entity(), most);
            }
            return complete(reader, result.rows());
        });
    }

    /**
     * The entities one after the other, {@code fetchSize} at a time; what is loaded with them is loaded for so many at once.
     * See {@link Client#stream}.
     */
    public <E> Flow.Publisher<E> stream(Selection<E> selection, int fetchSize) {
        return client.stream(
                statement(new RowReader<>(selection, 0), selection),
                fetchSize,
                (within, rows) ->
                        new SelectionRunner(within, materializer).complete(new RowReader<>(selection, 0), rows));
    }

    private Statement statement(RowReader<?> reader, Selection<?> selection) {
        var query = DSL.select(reader.fields())
                .from(reader.from())
                .where(Restriction.of(selection))
                .orderBy(order(selection));
        return Renderer.read(client.dialect(), limited(query, selection));
    }

    /** The entity with {@code key}; empty when there is none. One statement, for which jOOQ is not loaded. */
    public <E, K> CompletableFuture<Optional<E>> find(Mapping<E, K> mapping, K key) {
        return client.execute(Statement.read(
                        mapping.statements().selectByKey(),
                        mapping.keyValues(key).toArray()))
                .thenApply(result ->
                        result.rows().stream().findFirst().map(row -> materializer.materialize(mapping, row, 0)));
    }

    /** How many entities there are, limit and offset counted in. One statement. */
    public CompletableFuture<Long> count(Selection<?> selection) {
        Table<?> table = Place.of(selection.mapping()).from();
        boolean whole = selection.limit() == null && selection.offset() == 0;
        var rows = DSL.select(DSL.inline(1).as("one")).from(table).where(Restriction.of(selection));
        Query query = whole
                ? DSL.selectCount().from(table).where(Restriction.of(selection))
                : DSL.selectCount().from(limited(rows, selection).asTable("limited"));
        return client.execute(Renderer.read(client.dialect(), query))
                .thenApply(result -> Objects.requireNonNull(result.rows().get(0).getLong(0)));
    }

    /** Whether there is any such entity. One statement, one row at most. */
    public CompletableFuture<Boolean> exists(Selection<?> selection) {
        Selection<?> one = selection.limit() == null ? selection.limit(1) : selection;
        var rows = DSL.selectOne().from(Place.of(one.mapping()).from()).where(Restriction.of(one));
        return client.execute(Renderer.read(client.dialect(), limited(rows, one)))
                .thenApply(result -> !result.rows().isEmpty());
    }

    private <E> CompletableFuture<List<E>> complete(RowReader<E> reader, List<? extends Row> rows) {
        List<E> entities = new ArrayList<>(rows.size());
        for (Row row : rows) entities.add(reader.read(row, materializer));
        return reader.loadRelations(new RelationLoader(client, materializer)).thenApply(done -> entities);
    }

    private static List<? extends OrderField<?>> order(Selection<?> selection) {
        return selection.order().isEmpty()
                ? KeyFields.steps(selection.mapping(), selection.mapping().order())
                : selection.order();
    }

    private static <R extends org.jooq.Record> org.jooq.Select<R> limited(
            SelectLimitStep<R> query, Selection<?> selection) {
        if (selection.limit() != null) return query.limit(selection.limit()).offset(selection.offset());
        return selection.offset() > 0 ? query.offset(selection.offset()) : query;
    }
}
