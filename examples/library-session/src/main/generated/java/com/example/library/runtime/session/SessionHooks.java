package com.example.library.runtime.session;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.Listeners;
import com.example.library.runtime.engine.Transaction;
import com.example.library.runtime.session.hook.LoadHook;
import com.example.library.runtime.session.hook.WriteHooks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who takes part in the sessions of a factory: its listeners, and entities with hooks of their own. A value. */
final class SessionHooks {

    private final boolean ofEntities;
    private final boolean whenLoaded;
    private final List<SessionListener> sessions;
    private final List<Registered<?>> entities;
    private final Listeners<SessionListener> afterwards;

    private record Registered<E>(Class<E> type, EntityListener<? super E> listener) {

        CompletionStage<?> before(Object entity, WriteKind kind, Transaction tx) {
            return kind.before(listener, type.cast(entity), tx);
        }

        CompletionStage<?> after(Object entity, WriteKind kind, Transaction tx) {
            return kind.after(listener, type.cast(entity), tx);
        }

        void loaded(Object entity) {
            if (type.isInstance(entity)) listener.afterLoad(type.cast(entity));
        }
    }

    private SessionHooks(
            boolean ofEntities, boolean whenLoaded, List<SessionListener> sessions, List<Registered<?>> entities) {
        this.ofEntities = ofEntities;
        this.whenLoaded = whenLoaded;
        this.sessions = sessions;
        this.entities = entities;
        this.afterwards = new Listeners<>(sessions);
    }

    /** Those that entities have by themselves. */
    static SessionHooks of(List<Mapper<?, ?>> mappers) {
        return new SessionHooks(
                mappers.stream().anyMatch(mapper -> WriteHooks.class.isAssignableFrom(mapper.type())),
                mappers.stream().anyMatch(mapper -> LoadHook.class.isAssignableFrom(mapper.type())),
                List.of(),
                List.of());
    }

    SessionHooks with(SessionListener listener) {
        return new SessionHooks(ofEntities, whenLoaded, plus(sessions, listener), entities);
    }

    <E> SessionHooks with(Class<E> type, EntityListener<? super E> listener) {
        return new SessionHooks(true, true, sessions, plus(entities, new Registered<>(type, listener)));
    }

    private static <T> List<T> plus(List<T> before, T one) {
        List<T> all = new ArrayList<>(before);
        all.add(one);
        return List.copyOf(all);
    }

    /** Whether a flush has nobody to ask or to tell. */
    boolean isNone() {
        return !ofEntities && sessions.isEmpty();
    }

    boolean hasListeners() {
        return !sessions.isEmpty();
    }

    /** Whether a hook may be called for single objects. */
    boolean hasEntities() {
        return ofEntities;
    }

    /** What is to be done with each object that was read; null for nothing. */
    @Nullable
    Consumer<Object> whenLoaded() {
        return whenLoaded ? this::loaded : null;
    }

    private void loaded(Object entity) {
        if (entity instanceof LoadHook hook) hook.afterLoad();
        for (Registered<?> one : entities) one.loaded(entity);
    }

    /** The entity's own hook, then the listeners in the order in which they were registered. */
    List<Function<Transaction, CompletionStage<?>>> before(Object entity, WriteKind kind) {
        return calls(entity, kind::before, (one, tx) -> one.before(entity, kind, tx));
    }

    List<Function<Transaction, CompletionStage<?>>> after(Object entity, WriteKind kind) {
        return calls(entity, kind::after, (one, tx) -> one.after(entity, kind, tx));
    }

    private List<Function<Transaction, CompletionStage<?>>> calls(
            Object entity,
            Consumer<WriteHooks> own,
            BiFunction<Registered<?>, Transaction, CompletionStage<?>> listened) {
        List<Function<Transaction, CompletionStage<?>>> calls = new ArrayList<>();
        if (entity instanceof WriteHooks hooks) {
            calls.add(tx -> {
                own.accept(hooks);
                return CompletableFuture.completedFuture(null);
            });
        }
        for (Registered<?> one : entities) {
            if (one.type().isInstance(entity)) calls.add(tx -> listened.apply(one, tx));
        }
        return calls;
    }

    /** In their order; outside of any transaction but the session's. */
    CompletableFuture<Void> beforeFlush(Session session, FlushReport pending) {
        CompletableFuture<Void> all = DatabaseFuture.completed(null);
        for (SessionListener listener : sessions) {
            all = all.thenCompose(done -> listener.beforeFlush(session, pending).thenApply(ready -> null));
        }
        return all;
    }

    /** One call for each session listener. */
    List<Function<Transaction, CompletionStage<?>>> each(Function<SessionListener, CompletionStage<?>> event) {
        List<Function<Transaction, CompletionStage<?>>> calls = new ArrayList<>();
        for (SessionListener listener : sessions) calls.add(tx -> event.apply(listener));
        return calls;
    }

    /** What they throw fails the caller. */
    void tell(Consumer<SessionListener> event) {
        sessions.forEach(event);
    }

    /** Has the end of {@code transaction} told to all. */
    void awaitEnd(Session session, Transaction transaction) {
        if (afterwards.isEmpty()) return;
        transaction.onRollback(() -> afterwards.tell(listener -> listener.afterRollback(session)));
        transaction.onCommit(() -> {
            afterwards.tell(listener -> listener.afterCommit(session));
            return CompletableFuture.completedFuture(null);
        });
    }
}
