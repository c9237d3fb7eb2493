package com.example.library.runtime.engine;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** The wait for a connection in a recording of the JDK's Flight Recorder. How long it took is the time of the event. */
@Name("persistence.Acquire")
@Label("Acquire Connection")
@Category("Persistence")
@Description("The wait of a statement or a transaction for a connection")
@StackTrace(false)
final class AcquireEvent extends Event {

    @Label("Write")
    boolean write;

    @Label("Failure")
    String failure = "";

    /** Null when nobody records. */
    static @Nullable AcquireEvent begun() {
        if (!FlightRecorder.PRESENT) return null;
        AcquireEvent event = new AcquireEvent();
        if (!event.isEnabled()) return null;
        event.begin();
        return event;
    }

    void end(boolean write, @Nullable Throwable failure) {
        end();
        if (!shouldCommit()) return;
        this.write = write;
        this.failure = FlightRecorder.name(failure);
        commit();
    }
}
