package com.example.library.runtime.error;

import java.time.Duration;

/** A statement did not finish before its deadline. It was stopped on the server; an open transaction cannot commit. */
public final class Timeout extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public Timeout(Duration limit) {
        super("the statement did not finish within " + limit.toMillis() + " ms and was stopped", null, null);
    }
}
