package com.example.library.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * The connection was lost, or the time was over, after COMMIT was sent, or a write outside of a transaction: it may or may
 * not have happened. Never retried by itself.
 */
public final class OutcomeUnknown extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(Throwable cause) {
        super("no answer came to what was to be committed: it may or may not have happened", null, cause);
    }

    /** The database itself does not know. */
    public OutcomeUnknown(String message, @Nullable String sqlState) {
        super("it may or may not have happened: " + message, sqlState, null);
    }
}
