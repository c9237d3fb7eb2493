package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.InTurn;
import com.example.library.runtime.engine.Transaction;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The write of entities, with their {@link WriteHooks} around it where they have such. */
enum HookedWrite {
    INSERT(WriteHooks::beforeInsert, WriteHooks::afterInsert),
    UPDATE(WriteHooks::beforeUpdate, WriteHooks::afterUpdate),
    DELETE(WriteHooks::beforeDelete, WriteHooks::afterDelete);

    private final BiFunction<WriteHooks, Transaction, CompletionStage<?>> before;
    private final BiFunction<WriteHooks, Transaction, CompletionStage<?>> after;

    HookedWrite(
            BiFunction<WriteHooks, Transaction, CompletionStage<?>> before,
            BiFunction<WriteHooks, Transaction, CompletionStage<?>> after) {
        this.before = before;
        this.after = after;
    }

    /** Calls {@code write} with {@code client}, or with the transaction in which hooks have run. */
    <T> CompletableFuture<T> around(
            List<? extends RecordState<?, ?>> entities,
            Client client,
            Function<Client, ? extends CompletableFuture<T>> write) {
        if (!isConcerned(entities)) return write.apply(client);
        List<RecordState<?, ?>> hooked = List.copyOf(
                entities.stream().filter(WriteHooks.class::isInstance).toList());
        if (this == UPDATE && !hooked.get(0).isChanged()) return write.apply(client);
        try {
            hooked.forEach(RecordState::refuseToWriteAgain);
        } catch (IllegalStateException refused) {
            return DatabaseFuture.failed(refused);
        }
        // An entity that is saved in its own hook would be saved for ever.
        hooked.forEach(entity -> entity.isPreparing(true));
        CompletableFuture<T> sent =
                InTurn.together(client, tx -> run(tx, hooked, before).thenCompose(ready -> written(tx, hooked, write)));
        // Not a dependent stage: when the caller cancels one, its function never runs, and this must, before it goes
        // on.
        DatabaseFuture<T> outcome = new DatabaseFuture<>();
        outcome.onAbandon(() -> sent.cancel(true));
        sent.whenComplete((value, failure) -> {
            hooked.forEach(entity -> entity.isPreparing(false));
            if (failure == null) outcome.complete(value);
            else outcome.completeExceptionally(failure);
        });
        return outcome;
    }

    /** All that entities without hooks pay. */
    private static boolean isConcerned(List<?> entities) {
        for (Object entity : entities) if (entity instanceof WriteHooks) return true;
        return false;
    }

    private <T> CompletableFuture<T> written(
            Transaction tx, List<RecordState<?, ?>> hooked, Function<Client, ? extends CompletableFuture<T>> write) {
        hooked.forEach(entity -> entity.isPreparing(false));
        boolean empty = this == UPDATE && !hooked.get(0).isChanged();
        return write.apply(tx)
                .thenCompose(value -> run(tx, empty ? List.of() : hooked, after).thenApply(done -> value));
    }

    private static CompletableFuture<Void> run(
            Transaction tx,
            List<RecordState<?, ?>> hooked,
            BiFunction<WriteHooks, Transaction, CompletionStage<?>> hook) {
        List<Function<Transaction, CompletionStage<?>>> steps = hooked.stream()
                .<Function<Transaction, CompletionStage<?>>>map(
                        entity -> through -> hook.apply((WriteHooks) entity, through))
                .toList();
        return InTurn.run(tx, steps);
    }
}
