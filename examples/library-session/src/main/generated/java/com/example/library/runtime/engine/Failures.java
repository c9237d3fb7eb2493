package com.example.library.runtime.engine;

import java.util.concurrent.CompletionException;

/** What a stage really failed with. */
final class Failures {

    private Failures() {}

    /** Without the wrappers that chaining stages puts around it: the user's exception is the user's. */
    static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) cause = cause.getCause();
        return cause;
    }
}
