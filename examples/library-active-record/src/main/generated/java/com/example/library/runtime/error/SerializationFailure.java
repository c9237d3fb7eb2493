package com.example.library.runtime.error;

import org.jspecify.annotations.Nullable;

/** The database gave up this transaction in favour of another one: repeating the whole transaction may succeed. */
public final class SerializationFailure extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public SerializationFailure(String message, @Nullable String sqlState, @Nullable Throwable cause) {
        super(message, sqlState, cause);
    }
}
