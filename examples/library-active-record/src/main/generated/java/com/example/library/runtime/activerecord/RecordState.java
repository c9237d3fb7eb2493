package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.Transaction;
import com.example.library.runtime.mapping.ColumnInfo;
import com.example.library.runtime.mapping.Mapping;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an entity knows about its row: whether it is there, what has changed since, and through which client. */
abstract class RecordState<E, K> {

    /** Where the entity's row is in its life. */
    enum State {
        NEW,
        SAVED,
        /** It goes on as a row that is marked, where the schema says so. */
        DELETED,
        REMOVED
    }

    private static final @Nullable Object[] NOTHING = {};
    private static final BitSet NOTHING_CHANGED = new BitSet(0);

    /** Null while nothing is: most entities are only read. */
    private @Nullable BitSet changed;

    private State state = State.NEW;
    private @Nullable Client client;
    private boolean writing;
    private boolean preparing;

    /** Whether it has no row yet: {@code save} will insert one. */
    public final boolean isNew() {
        return state == State.NEW;
    }

    /** Whether its row was deleted through this object, or was marked as deleted when it was read. */
    public final boolean isDeleted() {
        return state == State.DELETED || state == State.REMOVED;
    }

    /** Whether a value was set that the row does not have yet. Always so for a new entity. */
    public final boolean isChanged() {
        return isNew() || changed != null && !changed.isEmpty();
    }

    private BitSet changed() {
        BitSet known = changed;
        if (known == null) changed = known = new BitSet();
        return known;
    }

    /** This, as what it is. */
    protected abstract E self();

    /** How an entity of this very class and its row become each other. */
    protected abstract Mapping<? extends E, K> rowMapping();

    @SuppressWarnings("unchecked") // the mapping of the class that this is an object of
    final Mapping<E, K> own() {
        return (Mapping<E, K>) rowMapping();
    }

    final String entity() {
        return rowMapping().info().entity();
    }

    final ColumnInfo column(int position) {
        return rowMapping().info().columns().get(position);
    }

    /** Null for a new entity, even if a transaction that was rolled back had given it a key. */
    final @Nullable K key() {
        return isNew() ? null : own().key(self());
    }

    /** The columns of {@link #key}; not for a new entity. */
    final List<Object> keyValues() {
        return own().keyColumns(self());
    }

    /** What others refer to in place of the key. */
    final Object valueOf(int column) {
        return Objects.requireNonNull(own().value(self(), column));
    }

    /** The client it was read or saved through, or what stands for it now; null for a new one that was given none. */
    final @Nullable Client client() {
        return client instanceof Transaction transaction ? transaction.orOuter() : client;
    }

    final void bind(Client through) {
        client = through;
    }

    final void wasRead(Client through) {
        client = through;
        state = own().isMarkedDeleted(self()) ? State.DELETED : State.SAVED;
        changed = null;
        if (this instanceof LoadHook hook) hook.afterLoad();
    }

    /**
     * The columns of one foreign key change together: they stand side by side, and {@code column} is the first.
     * IllegalStateException for what the row keeps from its insert on.
     */
    final void markChanged(int column) {
        ColumnInfo info = column(column);
        if (info.immutable() && !isNew()) {
            throw new IllegalStateException(
                    entity() + "." + info.property() + " is immutable: it stays as it was first saved");
        }
        changed().set(column, rowMapping().info().end(column));
    }

    /** Sends one statement that writes the row; it takes the columns that have changed. See {@link RecordWrite}. */
    final CompletableFuture<E> write(Client through, State after, Function<BitSet, CompletableFuture<?>> statement) {
        return write(through, State.SAVED, after, statement);
    }

    /** The same for a row that is in state {@code before}. */
    final CompletableFuture<E> write(
            Client through, State before, State after, Function<BitSet, CompletableFuture<?>> statement) {
        return RecordWrite.send(
                        List.of(this),
                        through,
                        before,
                        after,
                        writes -> statement.apply(writes.get(0).changed()))
                .thenApply(written -> self());
    }

    /**
     * Begins to write: what changes from now on is for the next time. IllegalStateException when it may not begin.
     *
     * @param before what the state must be; {@link State#SAVED} is also said of new ones
     */
    final RecordWrite begin(State before) {
        State found = isNew() ? State.SAVED : state;
        if (found == State.SAVED && before == State.DELETED) throw new IllegalStateException(this + " was not deleted");
        if (found != before) throw new IllegalStateException(this + " was deleted");
        refuseToWriteAgain();
        // A new entity writes all it has, whatever was changed.
        BitSet sent = isNew() || changed == null ? NOTHING_CHANGED : changed;
        RecordWrite write = new RecordWrite(this, state, sent, automaticValues());
        writing = true;
        changed = null;
        return write;
    }

    /** IllegalStateException while it is being written, or about to be. */
    final void refuseToWriteAgain() {
        if (writing) {
            throw new IllegalStateException(this + " is being written already: chain the calls with thenCompose");
        }
        if (preparing) {
            throw new IllegalStateException(
                    this + " is written when its hook has completed: set its values there only");
        }
    }

    /** Whether its hooks run before it is written. */
    final void isPreparing(boolean now) {
        preparing = now;
    }

    final void succeeded(Client through, State after) {
        writing = false;
        client = through;
        state = after;
    }

    final void failed(BitSet unsaved) {
        writing = false;
        changed().or(unsaved);
    }

    /** Back to what it was before a write that the database has forgotten. */
    final void undo(RecordWrite write) {
        state = write.state();
        changed().or(write.changed());
        int[] columns = own().automatic();
        for (int i = 0; i < columns.length; i++) own().assign(self(), columns[i], write.automatic()[i]);
    }

    /** What a write changes beside the row: version, moment of the update and mark of deletion. */
    private @Nullable Object[] automaticValues() {
        int[] columns = own().automatic();
        if (columns.length == 0) return NOTHING;
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) values[i] = own().value(self(), columns[i]);
        return values;
    }
}
