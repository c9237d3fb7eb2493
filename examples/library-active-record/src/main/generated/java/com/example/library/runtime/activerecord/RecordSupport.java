package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.error.NotLoaded;
import com.example.library.runtime.mapping.ColumnInfo;
import com.example.library.runtime.mapping.ColumnInfo.Role;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.mapping.ToMany;
import com.example.library.runtime.mapping.ToOne;
import com.example.library.runtime.query.RelationLoader;
import com.example.library.runtime.query.Selection;
import com.example.library.runtime.query.Selection.Load;
import com.example.library.runtime.value.Lists;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the accessors of generated entities are made of. Columns are named by their position in the mapping. */
abstract class RecordSupport<E, K> extends RecordState<E, K> {

    /** The default engine, for a call such as {@code Book.objects} that names no client. */
    protected static Client defaultClient(String call) {
        return Clients.byDefault(call);
    }

    /** A value that is there once it was set, or once the first save has brought it; IllegalStateException before. */
    protected final <T> T required(int column, @Nullable T value) {
        ColumnInfo info = column(column);
        boolean automatic = info.role() != Role.PLAIN;
        if (value != null && !(automatic && isNew())) return value;
        throw new IllegalStateException(
                property(info) + (automatic ? " is there only after the first save" : " has not been set"));
    }

    /** A moment as the databases keep it: to the microsecond. */
    protected final @Nullable Instant changed(int column, @Nullable Instant before, @Nullable Instant after) {
        Instant kept = after == null ? null : after.truncatedTo(ChronoUnit.MICROS);
        noted(column, before, kept);
        return kept;
    }

    /** Bytes are compared by what they are, and copied: the caller's array stays the caller's. */
    protected final byte @Nullable [] changed(int column, byte @Nullable [] before, byte @Nullable [] after) {
        byte[] kept = after == null ? null : after.clone();
        noted(column, before, kept);
        return kept;
    }

    /** A list is copied: the caller's stays the caller's. NullPointerException for a missing element. */
    protected final <T> @Nullable List<T> changed(int column, @Nullable List<T> before, @Nullable List<T> after) {
        List<T> kept = after == null ? null : Lists.copy(after);
        noted(column, before, kept);
        return kept;
    }

    /** What a setter assigns: notes a change, if it is one. NullPointerException for null where that is not allowed. */
    protected final <T extends @Nullable Object> T changed(int column, @Nullable T before, T after) {
        noted(column, before, after);
        return after;
    }

    private void noted(int column, @Nullable Object before, @Nullable Object after) {
        if (after == null) refuseNull(column);
        if (!Objects.deepEquals(before, after)) noteChange(column);
    }

    /** What the setter of a to-one relation assigns to the foreign key: null while {@code target} is new. */
    protected final <F> @Nullable F relate(int column, @Nullable F before, @Nullable StoredRecord<?, F> target) {
        if (target == null) refuseNull(column);
        F key = target == null ? null : target.key();
        if (target != null && key == null || !Objects.equals(before, key)) noteChange(column);
        return key;
    }

    /** The foreign key at this moment: a target that was set may have got its key since. IllegalStateException if not. */
    protected final <F> @Nullable F foreignKey(int column, @Nullable StoredRecord<?, F> target, @Nullable F key) {
        if (target == null) return key;
        F saved = target.key();
        if (saved != null) return saved;
        throw new IllegalStateException(property(column(column)) + " is a " + target + ": save that first");
    }

    /** As {@link #foreignKey}, but null while the target that was set is new: what a setter replaces. */
    protected final <F> @Nullable F keyOf(@Nullable StoredRecord<?, F> target, @Nullable F key) {
        return target == null ? key : target.key();
    }

    /** As {@link #relate(int, Object, StoredRecord)}, where the foreign key holds another column than the key. */
    protected final <F, T> @Nullable F relate(ToOne<?, T> relation, @Nullable F before, @Nullable T target) {
        if (target == null) refuseNull(relation.column());
        F held = target == null ? null : held(relation, target);
        if (target != null && held == null || !Objects.equals(before, held)) noteChange(relation.column());
        return held;
    }

    /** As {@link #foreignKey(int, StoredRecord, Object)}, where it holds another column than the key. */
    protected final <F, T extends StoredRecord<?, ?>> @Nullable F foreignKey(
            ToOne<?, T> relation, @Nullable T target, @Nullable F key) {
        if (target == null) return key;
        if (!target.isNew()) return held(relation, target);
        throw new IllegalStateException(property(column(relation.column())) + " is a " + target + ": save that first");
    }

    /** As {@link #foreignKey}, also while the target that was set is new. */
    protected final <F, T> @Nullable F keyOf(ToOne<?, T> relation, @Nullable T target, @Nullable F key) {
        return target == null ? key : held(relation, target);
    }

    @SuppressWarnings("unchecked") // the foreign key has the type of what it holds
    private static <F, T> @Nullable F held(ToOne<?, T> relation, T target) {
        return (F) relation.target().get().value(target, relation.references());
    }

    /** The loaded target of a to-one relation; null when there is none. */
    protected final <T> @Nullable T loaded(ToOne<?, T> relation, @Nullable T target, @Nullable Object key) {
        if (target != null || key == null) return target;
        throw new NotLoaded(
                entity() + "." + relation.name(),
                "add ." + RelationWords.with(relation.name()) + "() to the query, or call "
                        + RelationWords.method(relation.name()) + "(), one statement");
    }

    /** The loaded targets of a to-many relation; a new entity has none. */
    protected final <T> List<T> loaded(ToMany<?, T> relation, @Nullable List<T> targets) {
        if (targets != null) return Collections.unmodifiableList(targets);
        if (isNew()) return List.of();
        throw new NotLoaded(
                entity() + "." + relation.name(),
                "add ." + RelationWords.with(relation.name()) + "() to the query, or call "
                        + RelationWords.method(relation.name()) + "().list(), one statement");
    }

    /** The loaded target of a relation to one at most, whose foreign key that one holds; a new entity has none. */
    protected final <T> @Nullable T loadedSingle(ToMany<?, T> relation, @Nullable List<T> targets) {
        if (targets != null) return first(targets);
        if (isNew()) return null;
        throw new NotLoaded(
                entity() + "." + relation.name(),
                "add ." + RelationWords.with(relation.name()) + "() to the query, or call "
                        + RelationWords.method(relation.name()) + "(), one statement");
    }

    /** The same: at once when it is loaded, otherwise with one statement. */
    @SuppressWarnings("unchecked") // an entity follows relations of its own
    protected final <O, T> CompletableFuture<@Nullable T> single(
            ToMany<O, T> relation, Supplier<@Nullable List<T>> targets) {
        List<T> loaded = targets.get();
        if (loaded != null || isNew()) return DatabaseFuture.completed(loaded == null ? null : first(loaded));
        return through(RelationWords.method(relation.name()), client -> {
            Load<O, T> load =
                    new Load<>(relation, Selection.of(relation.target().get()));
            return new RelationLoader(client, new RecordMaterializer(client))
                    .load((Mapping<O, ?>) rowMapping(), List.of((O) this), load)
                    .thenApply(done -> first(Objects.requireNonNull(targets.get())));
        });
    }

    private static <T> @Nullable T first(List<T> targets) {
        return targets.isEmpty() ? null : targets.get(0);
    }

    /** The target of a to-one relation: at once when it is loaded or there is none, otherwise with one statement. */
    @SuppressWarnings("unchecked") // an entity follows relations of its own
    protected final <O, T> CompletableFuture<T> related(
            ToOne<O, T> relation, @Nullable T loaded, @Nullable Object key) {
        if (loaded != null) return DatabaseFuture.completed(loaded);
        ColumnInfo column = column(relation.column());
        if (key == null) {
            return column.nullable()
                    ? DatabaseFuture.completed(null)
                    : DatabaseFuture.failed(new IllegalStateException(property(column) + " has not been set"));
        }
        return through(
                RelationWords.method(relation.name()),
                client -> referred(client, relation, key).thenApply(found -> {
                    relation.attach().accept((O) this, found);
                    return found;
                }));
    }

    private static <T> CompletableFuture<T> referred(Client client, ToOne<?, T> relation, Object key) {
        Mapping<T, ?> target = relation.target().get();
        return relation.isByColumn()
                ? Queries.get(client, target, relation.references(), key)
                : Queries.get(client, target, key);
    }

    /** Tells each of {@code targets} that {@code owner} is at the other end: no statement will be needed to go back. */
    protected static <E, T> List<T> attached(List<T> targets, ToOne<T, E> inverse, E owner) {
        for (T target : targets) inverse.attach().accept(target, owner);
        return targets;
    }

    /** Forgets all related entities. Generated where there are relations. */
    protected void unloadRelations() {}

    /** Calls {@code work} with the client that this entity uses; a failed future when it may not be used now. */
    final <T> CompletableFuture<T> through(String call, Function<Client, CompletableFuture<T>> work) {
        Client client;
        try {
            client = Clients.of(this, call);
        } catch (IllegalStateException refused) {
            return DatabaseFuture.failed(refused);
        }
        return work.apply(client);
    }

    private void noteChange(int column) {
        if (!isNew() && rowMapping().info().key().contains(column)) {
            throw new IllegalStateException(property(column(column)) + " is the key of " + this
                    + " or a part of it, which a row keeps: delete it and save a new one");
        }
        markChanged(column);
    }

    private void refuseNull(int column) {
        if (!column(column).nullable()) throw new NullPointerException(property(column(column)) + " is required");
    }

    private String property(ColumnInfo column) {
        return entity() + "." + column.property();
    }
}
