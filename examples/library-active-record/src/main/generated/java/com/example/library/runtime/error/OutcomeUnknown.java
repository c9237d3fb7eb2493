package com.example.library.runtime.error;

/** The connection was lost after COMMIT was sent: it may or may not have happened. Never retried by itself. */
public final class OutcomeUnknown extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(Throwable cause) {
        super("the connection was lost while committing: the transaction may or may not have happened", null, cause);
    }
}
