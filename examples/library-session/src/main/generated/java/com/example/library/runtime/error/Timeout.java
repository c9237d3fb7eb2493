package com.example.library.runtime.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A statement did not finish before its deadline, or did not get a lock in time. It was stopped on the server; an open
 * transaction cannot commit. It has an SQLSTATE when it was a limit of the server's own: 57014, or 55P03 for a lock.
 */
public final class Timeout extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public Timeout(Duration limit) {
        super("the statement did not finish within " + limit.toMillis() + " ms and was stopped", null, null);
    }

    /** One that the database tells of. */
    public Timeout(String message, @Nullable String sqlState, @Nullable Throwable cause) {
        super(message, sqlState, cause);
    }
}
