package com.example.library.runtime.session;

import com.example.library.runtime.error.ValidationFailed.Violation;
import com.example.library.runtime.mapping.ColumnInfo;
import com.example.library.runtime.mapping.ColumnInfo.Role;
import com.example.library.runtime.mapping.Validator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object in a session, and the values that its row had when they last met. */
final class Entry<E> {

    private final Mapper<E, ?> mapper;
    private final E entity;
    private @Nullable Object @Nullable [] row;
    private Fate fate = Fate.KEPT;

    /** Its place in the list of its {@link EntitySet}, which alone changes it. */
    @Nullable
    Entry<E> previous;

    @Nullable
    Entry<E> next;

    boolean listed;

    /** For a {@link RowOrder}: its statement has not come yet. */
    boolean awaitsTurn;

    /** What the next flush does with its row. */
    private enum Fate {
        KEPT,
        DELETED,
        REMOVED
    }

    Entry(Mapper<E, ?> mapper, E entity) {
        this.mapper = mapper;
        this.entity = entity;
    }

    Mapper<E, ?> mapper() {
        return mapper;
    }

    E entity() {
        return entity;
    }

    /** Whether it has no row yet. */
    boolean isNew() {
        return row == null;
    }

    /** Whether the next flush deletes its row, or the last one did. */
    boolean isDeleted() {
        return fate != Fate.KEPT;
    }

    /** Whether queries should not find it: it is deleted, or marked as such. */
    boolean isHidden() {
        return isDeleted() || mapper.isMarkedDeleted(entity);
    }

    /** Whether deleting it leaves its row there, marked. */
    boolean isMarking() {
        return fate != Fate.REMOVED && mapper.info().marksDeleted();
    }

    void delete() {
        fate = Fate.DELETED;
    }

    void remove() {
        fate = Fate.REMOVED;
    }

    /** Takes {@link #delete} back. */
    void keep() {
        fate = Fate.KEPT;
    }

    /** Takes {@link #delete} back, and the mark of an earlier one. */
    void restore() {
        keep();
        if (mapper.isMarkedDeleted(entity)) mapper.assign(entity, mapper.info().position(Role.DELETED), null);
    }

    /** The foreign key that its row holds. */
    @Nullable
    Object stored(ToOneRelation<E, ?> relation) {
        @Nullable Object[] stored = row;
        return stored == null ? null : relation.key(stored);
    }

    /** All values as they are now. */
    @Nullable
    Object[] values() {
        @Nullable Object[] values = new Object[mapper.info().columns().size()];
        for (int i = 0; i < values.length; i++) values[i] = mapper.value(entity, i);
        return values;
    }

    /** Its values have just been read from the row. */
    void isRead() {
        row = values();
    }

    /** The row holds {@code sent}, and what database and runtime chose themselves. */
    void isStored(@Nullable Object[] sent) {
        for (int i = 0; i < sent.length; i++) {
            ColumnInfo column = mapper.info().columns().get(i);
            boolean chosen = column.role() != Role.PLAIN || column.fallback() != null && sent[i] == null;
            if (chosen) sent[i] = mapper.value(entity, i);
        }
        row = sent;
    }

    /** The row is there now. */
    void isInserted(@Nullable Object[] sent) {
        isStored(sent);
        mapper.hasRow(entity, true);
    }

    /** Gives key, version and timestamps back the values that they have now: what comes in between was rolled back. */
    Runnable automaticValues() {
        int[] columns = mapper.assigned();
        @Nullable Object[] before = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) before[i] = mapper.value(entity, columns[i]);
        boolean hadRow = mapper.hasRow(entity);
        return () -> {
            mapper.hasRow(entity, hadRow);
            for (int i = 0; i < columns.length; i++) mapper.assign(entity, columns[i], before[i]);
        };
    }

    /** Deleting the row was rolled back. */
    void isThereAgain() {
        mapper.hasRow(entity, true);
    }

    /** Whether its key is known before it is inserted: the caller gives it, or the runtime makes it. */
    boolean knowsKey() {
        return mapper.info().key().stream()
                .noneMatch(position -> mapper.info().columns().get(position).role() == Role.KEY);
    }

    /** The user's columns that differ from the row's, or will: those that refer to an object without a key yet. */
    BitSet changes() {
        BitSet changes = new BitSet();
        if (row == null) return changes;
        List<ColumnInfo> columns = mapper.info().columns();
        for (int i = 0; i < columns.size(); i++) {
            Role role = columns.get(i).role();
            boolean own = role == Role.PLAIN || role == Role.DELETED;
            if (own && !Objects.deepEquals(row[i], mapper.value(entity, i))) changes.set(i);
        }
        for (ToOneRelation<E, ?> relation : mapper.ones()) {
            if (awaitsKey(relation))
                changes.set(relation.column(), mapper.info().end(relation.column()));
        }
        return changes;
    }

    /** The columns of the key that differ from the row's, which must not be. */
    private List<Violation> changedKey() {
        List<Violation> found = new ArrayList<>(0);
        if (row == null) return found;
        for (int position : mapper.info().key()) {
            if (Objects.equals(row[position], mapper.value(entity, position))) continue;
            found.add(new Violation(
                    mapper.info().columns().get(position).property(),
                    "is the key or a part of it, which a row keeps: delete it and add a new one"));
        }
        return found;
    }

    /** What is wrong with it. A required reference to an object that this flush inserts is not missing. */
    List<Violation> violations() {
        List<Violation> found = changedKey();
        for (Violation violation : Validator.violations(mapper, entity)) {
            if (!isAwaited(violation.property())) found.add(violation);
        }
        if (row != null) changes().stream().forEach(column -> forbidden(column).ifPresent(found::add));
        return found;
    }

    private boolean isAwaited(String property) {
        for (ToOneRelation<E, ?> relation : mapper.ones()) {
            if (mapper.info().columns().get(relation.column()).property().equals(property) && awaitsKey(relation))
                return true;
        }
        return false;
    }

    /** Why a column of a row that is there may not change. */
    private Optional<Violation> forbidden(int column) {
        ColumnInfo info = mapper.info().columns().get(column);
        if (info.immutable()) {
            return Optional.of(new Violation(info.property(), "is immutable: it stays as it was first flushed"));
        }
        return mapper.isMarkedDeleted(entity)
                ? Optional.of(new Violation(info.property(), "may not change while it is deleted: restore it first"))
                : Optional.empty();
    }

    private <T> boolean awaitsKey(ToOneRelation<E, T> relation) {
        T target = relation.get(entity);
        return target != null && relation.held(target) == null;
    }

    @Override
    public String toString() {
        Object key = mapper.key(entity);
        return mapper.info().entity() + (key == null ? "" : " " + key);
    }
}
