package dev.scaffold.runtime.activerecord;

import dev.scaffold.runtime.engine.Client;
import dev.scaffold.runtime.mapping.EntityWriter;
import java.util.concurrent.CompletableFuture;

/**
 * A {@link StoredRecord} whose row {@link #delete} marks instead of removing it, as {@link SoftDeleteRecord} does.
 *
 * @param <E> the entity at the top of the tree of inheritance
 * @param <K> its key
 */
public abstract class SoftDeleteStoredRecord<E, K> extends StoredRecord<E, K> {

    /** Takes the mark of deletion away. See {@link #restore(Client)}. */
    public final CompletableFuture<? extends E> restore() {
        return through("restore", this::restore);
    }

    /** Takes the mark of deletion away: one statement. Fails like {@link SoftDeleteRecord#restore(Client)}. */
    public CompletableFuture<E> restore(Client client) {
        return write(
                client,
                State.DELETED,
                State.SAVED,
                changed -> EntityWriter.of(own()).restore(client, self()));
    }

    /** Removes the row for good. See {@link #hardDelete(Client)}. */
    public final CompletableFuture<Void> hardDelete() {
        return through("hardDelete", this::hardDelete);
    }

    /** Removes the row for good, marked or not: one statement. Fails like {@link #delete(Client)}. */
    public CompletableFuture<Void> hardDelete(Client client) {
        if (isNew()) return withoutRow("deleted");
        State before = isDeleted() ? State.DELETED : State.SAVED;
        return write(
                        client,
                        before,
                        State.REMOVED,
                        changed -> EntityWriter.of(own()).hardDelete(client, self()))
                .thenApply(removed -> null);
    }
}
