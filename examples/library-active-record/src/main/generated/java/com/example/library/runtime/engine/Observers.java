package com.example.library.runtime.engine;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Who is told of the statements of an engine: its counter, the log, its listeners, and the Flight Recorder. */
final class Observers {

    private static final System.Logger LOG = System.getLogger("persistence.sql");

    private final Listeners<StatementListener> listeners;
    private final AtomicLong numbers = new AtomicLong();

    Observers(List<StatementListener> listeners) {
        this.listeners = new Listeners<>(listeners);
    }

    /** How many statements were sent. */
    long statements() {
        return numbers.get();
    }

    /**
     * Sends a statement and tells of it. The caller goes on after the listeners have been told.
     *
     * @param client whose text is what listeners know it by
     * @param rows how many rows a result has or has changed
     */
    <T> DatabaseFuture<T> observed(
            String sql, Object client, Supplier<DatabaseFuture<T>> send, ToLongFunction<T> rows) {
        long number = numbers.incrementAndGet();
        // The text only, never its binds.
        LOG.log(Level.DEBUG, sql);
        StatementEvent event = StatementEvent.begun();
        if (listeners.isEmpty() && event == null) return send.get();
        long begun = System.nanoTime();
        DatabaseFuture<T> running = send.get();
        DatabaseFuture<T> told = new DatabaseFuture<>();
        told.onAbandon(() -> running.cancel(true));
        running.whenComplete((value, failure) -> {
            StatementReport report = new StatementReport(
                    number,
                    sql,
                    client.toString(),
                    EngineEvents.passed(begun),
                    value == null ? 0 : rows.applyAsLong(value),
                    Optional.ofNullable(failure).map(Failures::unwrap));
            if (event != null) event.end(report);
            listeners.tell(listener -> listener.ended(report));
            if (failure == null) told.complete(value);
            else told.completeExceptionally(failure);
        });
        return told;
    }
}
