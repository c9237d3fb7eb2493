package com.example.library.runtime.query;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.Result;
import com.example.library.runtime.engine.Row;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.error.ResultTooLarge;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.mapping.Materializer;
import com.example.library.runtime.query.SelectionTexts.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jooq.OrderField;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Sends selections through a client and makes entities of what comes back. */
public final class SelectionRunner {

    /** At some 3 µs each, this is what a thread of the driver may be kept from everybody else. */
    private static final int READ_AT_ONCE = 5_000;

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
        return send(() -> statement(client, reader, some)).thenCompose(result -> {
            if (free && result.rows().size() > most) {
                throw new ResultTooLarge(selection.mapping().info().entity(), most);
            }
            return complete(reader, result.rows());
        });
    }

    /**
     * The entities one after the other, {@code fetchSize} at a time; what is loaded with them is loaded for so many at once.
     * See {@link Client#stream}.
     *
     * @param materializers one for each part
     */
    public static <E> Flow.Publisher<E> stream(
            Client client, Selection<E> selection, int fetchSize, Supplier<Materializer> materializers) {
        return client.stream(
                statement(client, new RowReader<>(selection, 0), selection),
                fetchSize,
                (within, rows) ->
                        new SelectionRunner(within, materializers.get()).complete(new RowReader<>(selection, 0), rows));
    }

    private static Statement statement(Client client, RowReader<?> reader, Selection<?> selection) {
        Window window = Window.of(selection);
        return SelectionTexts.read(
                client.dialect(),
                Question.LIST,
                selection,
                window,
                () -> window.of(DSL.select(reader.fields())
                        .from(reader.from())
                        .where(Restriction.of(selection))
                        .orderBy(order(selection))));
    }

    /** The entity with {@code key}; empty when there is none. One statement, for which jOOQ is not loaded. */
    public <E, K> CompletableFuture<Optional<E>> find(Mapping<E, K> mapping, K key) {
        return client.execute(Statement.read(
                        mapping.statements().selectByKey(),
                        mapping.keyValues(key).toArray()))
                .thenApply(result -> result.rows().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                materializer.materialize(mapping, result.rows().get(0), 0)));
    }

    /** How many entities there are, limit and offset counted in. One statement. */
    public CompletableFuture<Long> count(Selection<?> selection) {
        Window window = Window.of(selection);
        return send(() -> text(Question.COUNT, selection, window, () -> count(selection, window)))
                .thenApply(result -> Objects.requireNonNull(result.rows().get(0).getLong(0)));
    }

    /** Whether there is any such entity. One statement, one row at most. */
    public CompletableFuture<Boolean> exists(Selection<?> selection) {
        Selection<?> one = selection.limit() == null ? selection.limit(1) : selection;
        Window window = Window.of(one);
        Supplier<Query> query = () ->
                window.of(DSL.selectOne().from(Place.of(one.mapping()).from()).where(Restriction.of(one)));
        return send(() -> text(Question.EXISTS, one, window, query))
                .thenApply(result -> !result.rows().isEmpty());
    }

    /** On the driver's thread, unless there are so many that others would have to wait for it. */
    private <E> CompletableFuture<List<E>> complete(RowReader<E> reader, List<? extends Row> rows) {
        if (rows.size() <= READ_AT_ONCE) return related(reader, read(reader, rows));
        return DatabaseFuture.completed(rows)
                .thenApplyAsync(all -> read(reader, all))
                .thenCompose(entities -> related(reader, entities));
    }

    private <E> List<E> read(RowReader<E> reader, List<? extends Row> rows) {
        List<E> entities = new ArrayList<>(rows.size());
        for (Row row : rows) entities.add(reader.read(row, materializer));
        return entities;
    }

    private <E> CompletableFuture<List<E>> related(RowReader<E> reader, List<E> entities) {
        CompletableFuture<Void> loaded = reader.loadRelations(new RelationLoader(client, materializer));
        return loaded.isDone() && !loaded.isCompletedExceptionally()
                ? DatabaseFuture.completed(entities)
                : loaded.thenApply(done -> entities);
    }

    private static List<? extends OrderField<?>> order(Selection<?> selection) {
        return selection.order().isEmpty()
                ? KeyFields.steps(selection.mapping(), selection.mapping().order())
                : selection.order();
    }

    private static Query count(Selection<?> selection, Window window) {
        Table<?> table = Place.of(selection.mapping()).from();
        if (window.isWhole()) return DSL.selectCount().from(table).where(Restriction.of(selection));
        var rows = DSL.select(DSL.inline(1).as("one")).from(table).where(Restriction.of(selection));
        return DSL.selectCount().from(window.of(rows).asTable("limited"));
    }

    /** What cannot be said in one statement is refused as everything else is: by the future. */
    private CompletableFuture<Result> send(Supplier<Statement> statement) {
        Statement made;
        try {
            made = statement.get();
        } catch (IllegalArgumentException refused) {
            return DatabaseFuture.failed(refused);
        }
        return client.execute(made);
    }

    private Statement text(Question question, Selection<?> selection, Window window, Supplier<Query> query) {
        return SelectionTexts.read(client.dialect(), question, selection, window, query);
    }
}
