package com.example.library.runtime.engine.pool;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.Deadlines;
import com.example.library.runtime.engine.Deadlines.Deadline;
import com.example.library.runtime.engine.EngineEvents;
import com.example.library.runtime.engine.EngineListener.Discarded;
import com.example.library.runtime.engine.PoolUsage;
import com.example.library.runtime.error.PoolClosed;
import com.example.library.runtime.error.PoolExhausted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * A fixed number of places for connections, and the calls that wait for one. A place is taken from the moment a connection
 * is asked for until it is closed, and given to one caller at a time. Futures are completed outside of the lock, on the
 * thread that gave a connection back.
 */
public final class ConnectionPool<C extends PooledConnection> {

    /**
     * How a pool behaves.
     *
     * @param name for messages
     * @param size the most connections
     * @param homes on how many threads connections live
     * @param queueLimit how many calls may wait
     * @param waits how long each may wait
     * @param events who is told of connections
     */
    public record Settings(String name, int size, int homes, int queueLimit, Deadlines waits, EngineEvents events) {}

    private final Settings settings;
    private final Supplier<? extends CompletionStage<C>> open;
    private final ReconnectPause pause;
    private final WaitingLine<C> waiting;
    private final IdleConnections<C> idle;
    private final Set<C> all = Collections.newSetFromMap(new IdentityHashMap<>());
    private final CompletableFuture<Void> emptied = new CompletableFuture<>();
    private int opening;
    private boolean closed;

    /** @param open begins to open a connection; fails with what callers are told */
    public ConnectionPool(Settings settings, ReconnectPause pause, Supplier<? extends CompletionStage<C>> open) {
        this.settings = settings;
        this.pause = pause;
        this.open = open;
        this.waiting = new WaitingLine<>(settings.homes());
        this.idle = new IdleConnections<>(settings.homes());
    }

    /**
     * A connection of the caller's own, until {@link #release} or {@link #discard}. Cancelling the future while it waits
     * leaves the line at once. Fails with {@link PoolExhausted}, {@link PoolClosed}, or what the last attempt to open one
     * failed with, where there is none.
     *
     * @param home the caller's thread, negative for one on which no connection lives
     */
    public DatabaseFuture<C> acquire(int home) {
        C free;
        Waiter<C> waiter;
        synchronized (this) {
            if (closed) return DatabaseFuture.failed(new PoolClosed());
            free = idle.take(home);
            if (free == null && waiting.size() >= settings.queueLimit() + places()) {
                return DatabaseFuture.failed(new PoolExhausted(state("too many are waiting")));
            }
            waiter = new Waiter<>(home, System.nanoTime());
            if (free == null) waiting.add(waiter);
        }
        if (free != null) {
            waiter.complete(free);
            return waiter;
        }
        Deadline deadline = settings.waits().begin(() -> {
            if (leaves(waiter)) {
                waiter.completeExceptionally(new PoolExhausted(
                        state("waited " + settings.waits().limit().toMillis() + " ms")));
            }
        });
        waiter.onAbandon(() -> leaves(waiter));
        waiter.limitedBy(deadline);
        openMore();
        return waiter;
    }

    /** Calls that may wait beside the limit, because a place is free for them. */
    private int places() {
        return settings.size() - all.size();
    }

    private synchronized boolean leaves(Waiter<C> waiter) {
        waiting.remove(waiter);
        return !waiter.isDone();
    }

    /** Opens as many as calls are waiting, as far as there are places. */
    private void openMore() {
        int more;
        synchronized (this) {
            more = Math.min(waiting.size(), Math.min(places(), pause.atOnce())) - opening;
            if (closed || more <= 0 || pause.isOn(this::openMore)) return;
            opening += more;
        }
        for (int i = 0; i < more; i++) openOne();
    }

    private void openOne() {
        long since = System.nanoTime();
        CompletionStage<C> attempt;
        try {
            attempt = open.get();
        } catch (RuntimeException refused) {
            attempt = DatabaseFuture.failed(refused);
        }
        attempt.whenComplete((connection, failure) -> {
            if (failure == null) opened(connection, since);
            else failed(failure);
        });
    }

    private void opened(C connection, long since) {
        boolean late;
        synchronized (this) {
            opening--;
            late = closed;
            if (!late) all.add(connection);
        }
        pause.succeeded();
        if (late) {
            connection.close().whenComplete((done, never) -> checkEmptied());
            return;
        }
        settings.events().connected(since);
        release(connection);
    }

    /** Nobody is told while there are connections that will come free, or others being opened, but for one call. */
    private void failed(Throwable failure) {
        Collection<Waiter<C>> told = new ArrayList<>();
        synchronized (this) {
            opening--;
            if (all.isEmpty() && opening == 0) told.addAll(waiting.drain());
            else if (all.isEmpty()) addFirst(told);
        }
        pause.failed();
        told.forEach(waiter -> waiter.completeExceptionally(failure));
        checkEmptied();
        openMore();
    }

    private void addFirst(Collection<Waiter<C>> told) {
        Waiter<C> first = waiting.next(0);
        if (first != null) told.add(first);
    }

    /** Gives a connection back: to the next call that waits, else to stay. Nothing may run on it. */
    public void release(C connection) {
        while (true) {
            Waiter<C> next;
            synchronized (this) {
                if (closed || !connection.isOpen()) break;
                next = waiting.next(connection.home());
                if (next == null) {
                    idle.add(connection);
                    return;
                }
            }
            if (next.complete(connection)) return;
        }
        discard(connection, isClosed() ? Discarded.CLOSED : Discarded.LOST);
    }

    /** Gives a connection back to be closed: its place is free when it is. */
    public void discard(C connection, Discarded why) {
        connection.close().whenComplete((done, never) -> lost(connection, why));
    }

    /** Closes all that nobody uses at the moment. */
    public void discardIdle() {
        List<C> unused;
        synchronized (this) {
            unused = idle.drain();
        }
        unused.forEach(one -> discard(one, Discarded.LOST));
    }

    /** A connection has been closed by the other side, or by {@link #discard}. A second time has no effect. */
    public void lost(C connection) {
        lost(connection, isClosed() ? Discarded.CLOSED : Discarded.LOST);
    }

    private void lost(C connection, Discarded why) {
        synchronized (this) {
            if (!all.remove(connection)) return;
            idle.remove(connection);
        }
        settings.events().discarded(why);
        checkEmptied();
        openMore();
    }

    /** What waits fails at once, what nobody uses is closed. Completes when all connections are; a second call as well. */
    public CompletableFuture<Void> close() {
        List<Waiter<C>> refused;
        List<C> unused;
        synchronized (this) {
            closed = true;
            refused = waiting.drain();
            unused = idle.drain();
        }
        refused.forEach(waiter -> waiter.completeExceptionally(new PoolClosed()));
        unused.forEach(connection -> discard(connection, Discarded.CLOSED));
        checkEmptied();
        return emptied;
    }

    private void checkEmptied() {
        synchronized (this) {
            if (!closed || opening > 0 || !all.isEmpty()) return;
        }
        emptied.complete(null);
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** All that are open at the moment. */
    public synchronized List<C> connections() {
        return List.copyOf(all);
    }

    public synchronized PoolUsage usage() {
        return new PoolUsage(settings.size(), all.size(), all.size() - idle.size(), opening, waiting.size());
    }

    private String state(String why) {
        return settings.name() + ": " + usage() + "; " + why;
    }
}
