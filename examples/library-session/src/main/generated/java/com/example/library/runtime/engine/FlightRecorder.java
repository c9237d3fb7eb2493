package com.example.library.runtime.engine;

import org.jspecify.annotations.Nullable;

/** What the events of the JDK's Flight Recorder have in common. */
final class FlightRecorder {

    /** A runtime image may have been made without it: then no class of events may be loaded. */
    static final boolean PRESENT = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private FlightRecorder() {}

    /** The class of a failure, without its words; empty for none. */
    static String name(@Nullable Throwable failure) {
        return failure == null ? "" : Failures.unwrap(failure).getClass().getName();
    }
}
