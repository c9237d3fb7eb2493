package com.example.library.runtime.engine;

import com.example.library.runtime.error.ConnectionLost;
import com.example.library.runtime.error.OutcomeUnknown;
import com.example.library.runtime.error.SerializationFailure;
import com.example.library.runtime.error.Timeout;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What a stage really failed with. */
final class Failures {

    private static final Optional<String> STANDBY = Optional.of("25006");

    private Failures() {}

    /** Without the wrappers that chaining stages puts around it: the user's exception is the user's. */
    static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) cause = cause.getCause();
        return cause;
    }

    /** A time limit of the engine's own, so that a request to stop may be under way; not one that the server has told of. */
    static boolean isOurs(@Nullable Throwable failure) {
        return failure instanceof Timeout timeout && timeout.sqlState().isEmpty();
    }

    /** {@code failure} of a statement that was to be stopped when {@code limit} was reached, with that as the reason. */
    static Throwable within(Duration limit, Throwable failure) {
        if (failure instanceof Timeout) return new Timeout(limit);
        return failure instanceof OutcomeUnknown ? new OutcomeUnknown(new Timeout(limit)) : failure;
    }

    /** Whether a transaction that failed with it may succeed when it is repeated, and has not happened for certain. */
    static boolean isRepeatable(Throwable failure) {
        return failure instanceof SerializationFailure || isStandby(failure);
    }

    /** A write was sent to a server that has become a standby: the next connection may be to the one that takes writes. */
    static boolean isStandby(Throwable failure) {
        return failure instanceof ConnectionLost lost && lost.sqlState().equals(STANDBY);
    }
}
