package dev.scaffold.runtime.engine;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Who is told of the statements of an engine: its counter, the log, its listeners, and the Flight Recorder. */
final class Observers {

    private static final System.Logger LOG = System.getLogger("persistence.sql");

    /** A runtime image may have been made without it. */
    private static final boolean RECORDER =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private final List<StatementListener> listeners;
    private final AtomicLong numbers = new AtomicLong();

    Observers(List<StatementListener> listeners) {
        this.listeners = List.copyOf(listeners);
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
        StatementEvent event = event();
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
                    Duration.ofNanos(System.nanoTime() - begun),
                    value == null ? 0 : rows.applyAsLong(value),
                    Optional.ofNullable(failure).map(Failures::unwrap));
            if (event != null) record(event, report);
            tell(report);
            if (failure == null) told.complete(value);
            else told.completeExceptionally(failure);
        });
        return told;
    }

    private void tell(StatementReport report) {
        for (StatementListener listener : listeners) {
            try {
                listener.ended(report);
            } catch (RuntimeException thrown) {
                LOG.log(Level.WARNING, "a statement listener threw", thrown);
            }
        }
    }

    /** Null when nobody records. */
    private static @Nullable StatementEvent event() {
        if (!RECORDER) return null;
        StatementEvent event = new StatementEvent();
        if (!event.isEnabled()) return null;
        event.begin();
        return event;
    }

    private static void record(StatementEvent event, StatementReport report) {
        event.end();
        if (!event.shouldCommit()) return;
        event.number = report.id();
        event.sql = report.sql();
        event.client = report.client();
        event.rows = report.rows();
        event.failure =
                report.failure().map(failure -> failure.getClass().getName()).orElse("");
        event.commit();
    }
}
