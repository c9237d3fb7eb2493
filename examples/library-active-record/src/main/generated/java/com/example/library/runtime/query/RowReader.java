package com.example.library.runtime.query;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.Row;
import com.example.library.runtime.mapping.Materializer;
import com.example.library.runtime.query.Selection.Join;
import com.example.library.runtime.query.Selection.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Reads the rows of one statement: knows where the columns of an entity and of those joined to it stand, and remembers
 * the entities it has read, for the relations that are loaded afterwards. Good for one run.
 */
final class RowReader<E> {

    private final Selection<E> selection;
    private final Place place;
    private final int at;
    private final int end;
    private final List<Joined<E, ?>> joined = new ArrayList<>();
    private final List<E> found = new ArrayList<>(0);

    private record Joined<E, T>(Join<E, T> join, RowReader<T> reader) {}

    /** Rows in which the entity's first column stands at {@code at}. */
    RowReader(Selection<E> selection, int at) {
        this(selection, at, Place.of(selection.mapping()));
    }

    private RowReader(Selection<E> selection, int at, Place place) {
        this.selection = selection;
        this.place = place;
        this.at = at;
        int next = at + selection.mapping().width();
        for (Join<E, ?> join : selection.joins()) next = add(join, next);
        this.end = next;
    }

    private <T> int add(Join<E, T> join, int next) {
        RowReader<T> reader = new RowReader<>(join.nested(), next, place.along(join.relation()));
        joined.add(new Joined<>(join, reader));
        return reader.end;
    }

    /** The columns to select, in the order in which they are read. */
    List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(place.fields());
        for (Joined<E, ?> one : joined) fields.addAll(one.reader().fields());
        return fields;
    }

    /** The tables to select from, besides those that are joined implicitly. */
    Table<?> from() {
        return withJoined(place.from());
    }

    private Table<?> withJoined(Table<?> from) {
        Table<?> all = from;
        for (Joined<E, ?> one : joined)
            all = one.reader().withJoined(one.reader().place.addTo(all));
        return all;
    }

    E read(Row row, Materializer materializer) {
        E entity = materializer.materialize(selection.mapping(), row, at);
        if (!selection.loads().isEmpty()) found.add(entity);
        for (Joined<E, ?> one : joined) attach(entity, one, row, materializer);
        return entity;
    }

    private <T> void attach(E entity, Joined<E, T> one, Row row, Materializer materializer) {
        RowReader<T> reader = one.reader();
        boolean absent = reader.selection.mapping().key(row, reader.at) == null;
        if (!absent) one.join().relation().attach().accept(entity, reader.read(row, materializer));
    }

    /** Loads the to-many relations of everything read so far: one statement each. */
    CompletableFuture<Void> loadRelations(RelationLoader loader) {
        if (selection.loads().isEmpty() && joined.isEmpty()) return DatabaseFuture.completed(null);
        List<CompletableFuture<?>> pending = new ArrayList<>();
        for (Load<E, ?> load : selection.loads()) pending.add(loader.load(selection.mapping(), found, load));
        for (Joined<E, ?> one : joined) pending.add(one.reader().loadRelations(loader));
        return DatabaseFuture.all(pending);
    }
}
