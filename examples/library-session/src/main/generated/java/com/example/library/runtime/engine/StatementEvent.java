package com.example.library.runtime.engine;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** A statement in a recording of the JDK's Flight Recorder. Its time is that of the event. */
@Name("persistence.Statement")
@Label("Statement")
@Category("Persistence")
@Description("A statement that was sent to the database, from sending it to its last row")
@StackTrace(false)
final class StatementEvent extends Event {

    @Label("Number")
    long number;

    @Label("SQL")
    String sql = "";

    @Label("Client")
    String client = "";

    @Label("Rows")
    long rows;

    @Label("Failure")
    String failure = "";

    /** Null when nobody records. */
    static @Nullable StatementEvent begun() {
        if (!FlightRecorder.PRESENT) return null;
        StatementEvent event = new StatementEvent();
        if (!event.isEnabled()) return null;
        event.begin();
        return event;
    }

    void end(StatementReport report) {
        end();
        if (!shouldCommit()) return;
        number = report.id();
        sql = report.sql();
        client = report.client();
        rows = report.rows();
        failure = FlightRecorder.name(report.failure().orElse(null));
        commit();
    }
}
