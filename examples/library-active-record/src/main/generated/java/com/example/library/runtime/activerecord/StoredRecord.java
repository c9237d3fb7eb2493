package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.error.NotFound;
import com.example.library.runtime.mapping.EntityWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An entity that saves itself. It remembers the client it was read or saved through and uses it again: a transaction while
 * that is active, afterwards the transaction's engine. A new one uses {@code Engine.current()}. While the callback of a
 * transaction runs, nothing goes around that transaction unless it is given another client by name.
 *
 * <p>Asked for a required value that was not set, it answers with IllegalStateException. Not for use by several threads at once: the next call belongs after the stage of the one before. Two entities are
 * equal when they stand for the same row; a new one equals only itself.
 *
 * <p>This class is for entities that others extend; all others have the exact types of {@link ActiveRecord}.
 *
 * @param <E> the entity itself, or the one at the top of its tree of inheritance
 * @param <K> its key
 */
public abstract class StoredRecord<E, K> extends RecordSupport<E, K> {

    /** Inserts a new entity, or updates the changed columns of one that is there. See {@link #save(Client)}. */
    public CompletableFuture<? extends E> save() {
        return through("save", client -> save(client));
    }

    /**
     * Inserts a new entity: one statement, which brings the key back. Of one that is there, updates the changed columns: one
     * statement, none when nothing has changed. An entity with several tables takes one for each that is concerned, in one
     * transaction. See {@link WriteHooks} for what is to be done before or after.
     *
     * <p>Fails with {@code ValidationFailed} before anything is sent, {@code ConstraintViolation}, {@code StaleEntity} when
     * somebody else has changed or deleted the row, IllegalStateException when the entity was deleted or refers to a new
     * one. When the transaction is rolled back, the entity is as new or as changed as it was before.
     */
    public CompletableFuture<? extends E> save(Client client) {
        EntityWriter<E, K> writer = EntityWriter.of(own());
        HookedWrite kind = isNew() ? HookedWrite.INSERT : HookedWrite.UPDATE;
        return kind.around(
                List.of(this),
                client,
                through -> write(
                        through,
                        State.SAVED,
                        changed -> isNew() ? writer.insert(through, self()) : writer.update(through, self(), changed)));
    }

    /** Deletes the row. See {@link #delete(Client)}. */
    public final CompletableFuture<Void> delete() {
        return through("delete", this::delete);
    }

    /**
     * Deletes the row, or marks it as deleted where the schema says so: one statement. Rows that refer to it go, stay or forbid
     * it, as the schema says. Fails with {@code StaleEntity} when somebody else has changed or deleted the row, with {@code ConstraintViolation} when it is still
     * referred to.
     */
    public CompletableFuture<Void> delete(Client client) {
        if (isNew()) return withoutRow("deleted");
        return HookedWrite.DELETE.around(
                List.of(this),
                client,
                through -> write(
                                through,
                                State.DELETED,
                                changed -> EntityWriter.of(own()).delete(through, self()))
                        .thenApply(deleted -> null));
    }

    /** Reads the row again. See {@link #refresh(Client)}. */
    public CompletableFuture<? extends E> refresh() {
        return through("refresh", this::refresh);
    }

    /**
     * Reads the row again: one statement. What was not saved is lost, and relations are as if not loaded. Fails with {@code
     * NotFound} when the row is gone.
     */
    public CompletableFuture<? extends E> refresh(Client client) {
        K key = key();
        if (key == null) return withoutRow("read again");
        return Queries.rowByKey(client, own(), key).thenApply(row -> {
            own().fill(self(), row.orElseThrow(() -> NotFound.byKey(entity(), key)), 0);
            unloadRelations();
            wasRead(client);
            return self();
        });
    }

    /** Uses {@code client} from now on: {@code author.using(tx).books().create(…)} takes part in {@code tx}. */
    public E using(Client client) {
        bind(client);
        return self();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) return true;
        K key = key();
        return key != null
                && other instanceof StoredRecord<?, ?> that
                && that.rowMapping().root() == rowMapping().root()
                && key.equals(that.key());
    }

    /** The same for all entities of a type, because it must not change when the first save brings the key. */
    @Override
    public int hashCode() {
        return rowMapping().root().info().entity().hashCode();
    }

    /** Entity and key; no other value, since it may be secret. */
    @Override
    public String toString() {
        K key = key();
        return key == null ? "new " + entity() : entity() + " " + key;
    }

    /** Takes the mark of deletion away. */
    final CompletableFuture<E> unmarked(Client client) {
        return write(
                client,
                State.DELETED,
                State.SAVED,
                changed -> EntityWriter.of(own()).restore(client, self()));
    }

    /** Removes the row for good, marked or not. */
    final CompletableFuture<Void> removed(Client client) {
        if (isNew()) return withoutRow("deleted");
        State before = isDeleted() ? State.DELETED : State.SAVED;
        return HookedWrite.DELETE.around(
                List.of(this),
                client,
                through -> write(
                                through,
                                before,
                                State.REMOVED,
                                changed -> EntityWriter.of(own()).hardDelete(through, self()))
                        .thenApply(removed -> null));
    }

    /** What {@code done} brings, as the entity that this is. */
    @SuppressWarnings("unchecked") // for the calls of this class, which bring the entity itself
    protected static <S> CompletableFuture<S> same(CompletableFuture<?> done) {
        return (CompletableFuture<S>) done;
    }

    final <T> CompletableFuture<T> withoutRow(String intent) {
        return DatabaseFuture.failed(
                new IllegalStateException("a " + this + " has no row: it cannot be " + intent + " before it is saved"));
    }
}
