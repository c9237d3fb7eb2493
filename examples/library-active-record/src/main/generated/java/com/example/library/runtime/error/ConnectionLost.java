package com.example.library.runtime.error;

import org.jspecify.annotations.Nullable;

/** The database could not be reached, or went away before it had answered; nothing of an open transaction remains. */
public final class ConnectionLost extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public ConnectionLost(String message, @Nullable String sqlState, @Nullable Throwable cause) {
        super(message, sqlState, cause);
    }
}
