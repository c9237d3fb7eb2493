package com.example.library.runtime.session;

import com.example.library.runtime.engine.Engine;
import com.example.library.runtime.engine.TransactionOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Opens sessions on an engine. Safe for use by any number of threads; a session is not. */
public abstract class SessionFactoryBase {

    private final Engine engine;
    private final Mappers mappers;
    private volatile SessionHooks hooks;

    /** @param inInsertOrder an entity after those that it refers to, as far as they do not refer to each other */
    protected SessionFactoryBase(Engine engine, List<Mapper<?, ?>> inInsertOrder) {
        this.engine = engine;
        this.mappers = new Mappers(inInsertOrder);
        this.hooks = SessionHooks.of(inInsertOrder);
    }

    public final Engine engine() {
        return engine;
    }

    /** Has {@code listener} take part in all sessions that are opened from now on. Once, at start-up. */
    public final synchronized void on(SessionListener listener) {
        hooks = hooks.with(listener);
    }

    /**
     * Has {@code listener} take part when sessions that are opened from now on read or write objects of {@code type}: an
     * entity, one that others extend, or an interface that entities implement. Once, at start-up. Several are called in the
     * order in which they were registered, after the entity's own hooks.
     */
    public final synchronized <E> void on(Class<E> type, EntityListener<? super E> listener) {
        hooks = hooks.with(type, listener);
    }

    /**
     * Runs {@code work} with a session in a transaction: flushes and commits when its stage completes; rolls back when it
     * fails or throws, and then fails with what it failed with. The session is of no use afterwards; its objects are.
     * After a roll-back they keep their values, and those that were inserted are new again.
     */
    public final <T> CompletableFuture<T> transaction(Function<Session, ? extends CompletionStage<T>> work) {
        return transaction(TransactionOptions.DEFAULT, work);
    }

    /** The same, with options. */
    public final <T> CompletableFuture<T> transaction(
            TransactionOptions how, Function<Session, ? extends CompletionStage<T>> work) {
        return engine.transaction(how, work, transaction -> {
            Session session = new Session(transaction, mappers, hooks);
            CompletableFuture<T> worked = session.around(
                    transaction,
                    through -> work.apply(session)
                            .thenCompose(value -> session.finish().thenApply(done -> value)));
            // Listeners may have left something to write before the commit.
            return session.isListenedTo()
                    ? worked.thenCompose(value -> session.finish().thenApply(done -> value))
                    : worked;
        });
    }

    /**
     * A session without a transaction: each query sees the database as it is at that moment, and each flush is a
     * transaction of its own. It holds no connection and need not be closed.
     */
    public final Session open() {
        return new Session(engine, mappers, hooks);
    }
}
