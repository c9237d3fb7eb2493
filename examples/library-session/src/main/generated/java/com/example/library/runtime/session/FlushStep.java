package com.example.library.runtime.session;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.mapping.EntityWriter;
import com.example.library.runtime.mapping.JoinTable;
import com.example.library.runtime.mapping.Violations;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One statement of a flush. What it binds is read when it is sent: keys that earlier steps brought are there by then. */
sealed interface FlushStep {

    CompletableFuture<Void> send(Client client);

    /**
     * New rows of one entity, all at once.
     *
     * @param withheld for each of them the references that are written later; empty where there are none at all
     */
    record Insert<E>(Mapper<E, ?> mapper, List<Entry<E>> entries, List<BitSet> withheld, UnitOfWork work)
            implements FlushStep {

        @Override
        public CompletableFuture<Void> send(Client client) {
            List<@Nullable Object[]> sent = entries.stream().map(Entry::values).toList();
            List<E> entities = entries.stream().map(Entry::entity).toList();
            entries.forEach(work::writing);
            return EntityWriter.of(mapper).insertAll(client, entities, withheld).thenAccept(done -> {
                for (int i = 0; i < entries.size(); i++) {
                    entries.get(i).isInserted(sent.get(i));
                    work.inserted(entries.get(i));
                }
            });
        }

        @Override
        public String toString() {
            return "insert " + entries.size() + " " + mapper.info().entity();
        }
    }

    /** The key of a row that another one refers to before it is inserted; sends nothing. */
    record Key<E>(Entry<E> entry, UnitOfWork work) implements FlushStep {

        @Override
        public CompletableFuture<Void> send(Client client) {
            work.writing(entry);
            EntityWriter.of(entry.mapper()).makeKey(entry.entity());
            return DatabaseFuture.completed(null);
        }

        @Override
        public String toString() {
            return "make the key of a " + entry.mapper().info().entity();
        }
    }

    /** The changed columns of one row. */
    record Update<E>(Entry<E> entry, BitSet columns, UnitOfWork work) implements FlushStep {

        @Override
        public CompletableFuture<Void> send(Client client) {
            @Nullable Object[] sent = entry.values();
            work.writing(entry);
            return EntityWriter.of(entry.mapper())
                    .update(client, entry.entity(), columns)
                    .thenAccept(done -> entry.isStored(sent));
        }

        @Override
        public String toString() {
            return columns.stream()
                    .mapToObj(i -> entry.mapper().info().columns().get(i).property())
                    .collect(Collectors.joining(", ", "update " + entry + " (", ")"));
        }
    }

    /** Rows of a join table, added or removed in one batch. */
    record Link<E, T>(
            ToManyRelation<E, T> relation,
            JoinTable join,
            boolean add,
            Mapper<E, ?> source,
            List<E> sources,
            List<T> targets)
            implements FlushStep {

        @Override
        public CompletableFuture<Void> send(Client client) {
            String sql = add ? join.link() : join.unlink();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) {
                List<@Nullable Object> row = new ArrayList<>(source.keyColumns(sources.get(i)));
                row.addAll(relation.target().keyColumns(targets.get(i)));
                rows.add(row);
            }
            CompletableFuture<?> sent = rows.size() == 1
                    ? client.execute(new Statement(sql, rows.get(0), true))
                    : client.executeBatch(sql, rows);
            return Violations.linking(sent, source.info().entity(), relation.name())
                    .thenAccept(done -> {});
        }

        @Override
        public String toString() {
            return (add ? "link " : "unlink ") + sources.size() + " " + join.name();
        }
    }

    /** One row goes. */
    record Delete<E>(Entry<E> entry, UnitOfWork work) implements FlushStep {

        @Override
        public CompletableFuture<Void> send(Client client) {
            EntityWriter<E, ?> writer = EntityWriter.of(entry.mapper());
            if (!entry.isMarking()) {
                return writer.hardDelete(client, entry.entity()).thenAccept(done -> work.deleted(entry));
            }
            work.writing(entry);
            return writer.delete(client, entry.entity()).thenAccept(done -> work.marked(entry));
        }

        @Override
        public String toString() {
            return (entry.isMarking() ? "mark " : "delete ") + entry;
        }
    }
}
