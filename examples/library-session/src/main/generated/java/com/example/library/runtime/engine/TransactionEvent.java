package com.example.library.runtime.engine;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** A transaction in a recording of the JDK's Flight Recorder. Its duration is that of the event. */
@Name("persistence.Transaction")
@Label("Transaction")
@Category("Persistence")
@Description("A transaction, from the moment at which it had its connection to the answer to its COMMIT or ROLLBACK")
@StackTrace(false)
final class TransactionEvent extends Event {

    @Label("Client")
    String client = "";

    @Label("Attempt")
    int attempt;

    @Label("Outcome")
    String outcome = "";

    @Label("Statements")
    long statements;

    @Label("Begun At")
    String site = "";

    @Label("Failure")
    String failure = "";

    /** Null when nobody records. */
    static @Nullable TransactionEvent begun() {
        if (!FlightRecorder.PRESENT) return null;
        TransactionEvent event = new TransactionEvent();
        if (!event.isEnabled()) return null;
        event.begin();
        return event;
    }

    void end(TransactionReport report, CallSite site) {
        end();
        if (!shouldCommit()) return;
        client = report.transaction();
        attempt = report.attempt();
        outcome = report.outcome().name();
        statements = report.statements();
        this.site = site.toString();
        failure = FlightRecorder.name(report.failure().orElse(null));
        commit();
    }
}
