package com.example.library.runtime.activerecord;

import com.example.library.runtime.activerecord.RecordState.State;
import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.Transaction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One write of one entity, from sending to its outcome, and what the entity was before.
 *
 * @param changed the columns that were changed, and are sent if it is an update; not to be changed
 * @param automatic the values that the write replaces in the entity, see {@code Mapping.automatic}
 */
record RecordWrite(
        RecordState<?, ?> entity,
        State state,
        BitSet changed,
        @Nullable Object[] automatic) {

    /**
     * Writes all of {@code entities}, which are in state {@code before}, together. Their state becomes {@code after} when that
     * has succeeded, and goes back when the transaction it was part of is rolled back; when it fails, nothing has happened
     * to them.
     */
    static <T> CompletableFuture<T> send(
            List<? extends RecordState<?, ?>> entities,
            Client through,
            State before,
            State after,
            Function<List<RecordWrite>, CompletableFuture<T>> statement) {
        List<RecordWrite> writes = new ArrayList<>(entities.size());
        CompletableFuture<T> sending;
        try {
            for (RecordState<?, ?> entity : entities) writes.add(entity.begin(before));
            sending = statement.apply(writes);
        } catch (RuntimeException refused) {
            writes.forEach(RecordWrite::fail);
            return DatabaseFuture.failed(refused);
        }
        // Not a dependent stage: when the caller cancels one, its function never runs, and this must.
        DatabaseFuture<T> outcome = new DatabaseFuture<>();
        outcome.onAbandon(() -> sending.cancel(true));
        sending.whenComplete((value, failure) -> {
            if (failure == null) {
                for (RecordWrite write : writes) write.entity().succeeded(through, after);
                if (through instanceof Transaction transaction) transaction.onRollback(() -> undo(writes));
                outcome.complete(value);
            } else {
                writes.forEach(RecordWrite::fail);
                outcome.completeExceptionally(failure);
            }
        });
        return outcome;
    }

    private static void undo(List<RecordWrite> writes) {
        for (RecordWrite write : writes) write.entity().undo(write);
    }

    private void fail() {
        entity.failed(changed);
    }
}
