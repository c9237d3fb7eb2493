package com.example.library.runtime.engine;

import com.example.library.runtime.engine.EngineListener.Discarded;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who is told of the connections and transactions of an engine: its listeners, and the Flight Recorder. */
public final class EngineEvents {

    private final Listeners<EngineListener> listeners;

    public EngineEvents(List<EngineListener> listeners) {
        this.listeners = new Listeners<>(listeners);
    }

    /** @param since when it was asked for, on the clock of {@link System#nanoTime} */
    public void connected(long since) {
        if (!listeners.isEmpty()) listeners.tell(listener -> listener.connected(passed(since)));
    }

    public void discarded(Discarded why) {
        if (!listeners.isEmpty()) listeners.tell(listener -> listener.discarded(why));
    }

    /** A connection of {@code driver}, whose way there and back is told of. */
    DatabaseFuture<DriverConnection> acquire(Driver driver, boolean write) {
        AcquireEvent event = AcquireEvent.begun();
        if (listeners.isEmpty() && event == null) return driver.acquire(write);
        long since = System.nanoTime();
        DatabaseFuture<DriverConnection> acquired = driver.acquire(write);
        DatabaseFuture<DriverConnection> told = new DatabaseFuture<>();
        told.onAbandon(() -> acquired.cancel(true));
        acquired.whenComplete((connection, failure) -> {
            if (event != null) event.end(write, failure);
            if (failure != null) {
                told.completeExceptionally(failure);
                return;
            }
            DriverConnection given = listeners.isEmpty() ? connection : taken(connection, since);
            if (!told.complete(given)) given.release();
        });
        return told;
    }

    private DriverConnection taken(DriverConnection connection, long asked) {
        listeners.tell(listener -> listener.taken(passed(asked)));
        long since = System.nanoTime();
        return new TakenConnection(connection, () -> listeners.tell(listener -> listener.returned(passed(since))));
    }

    /** Null when nobody wants to know of it. */
    @Nullable
    TransactionWatch begun(Holders.Hold hold, int attempt, CallSite site) {
        TransactionEvent event = TransactionEvent.begun();
        if (listeners.isEmpty() && event == null) return null;
        String transaction = hold.name();
        listeners.tell(listener -> listener.begun(transaction));
        return new TransactionWatch(listeners, event, transaction, attempt, site);
    }

    /** Tells of a savepoint. */
    void savepoint(Consumer<EngineListener> event) {
        if (!listeners.isEmpty()) listeners.tell(event);
    }

    static Duration passed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** For {@link EngineOptions}. */
    @Override
    public String toString() {
        return String.valueOf(listeners.size());
    }
}
