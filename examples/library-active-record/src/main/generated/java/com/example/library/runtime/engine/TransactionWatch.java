package com.example.library.runtime.engine;

import com.example.library.runtime.engine.TransactionReport.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transaction that somebody wants to know of. */
final class TransactionWatch {

    private final Listeners<EngineListener> listeners;
    private final @Nullable TransactionEvent event;
    private final String transaction;
    private final int attempt;
    private final CallSite site;
    private final long since = System.nanoTime();

    TransactionWatch(
            Listeners<EngineListener> listeners,
            @Nullable TransactionEvent event,
            String transaction,
            int attempt,
            CallSite site) {
        this.listeners = listeners;
        this.event = event;
        this.transaction = transaction;
        this.attempt = attempt;
        this.site = site;
    }

    void ended(Outcome outcome, long statements, @Nullable Throwable failure) {
        TransactionReport report = new TransactionReport(
                transaction,
                attempt,
                outcome,
                EngineEvents.passed(since),
                statements,
                Optional.ofNullable(failure).map(Failures::unwrap));
        if (event != null) event.end(report, site);
        listeners.tell(listener -> listener.ended(report));
    }
}
