package com.example.library.runtime.error;

/** Two calls overlapped on one session. Wait for the first (chain with thenCompose), or use a session each. */
public final class ConcurrentSessionUse extends PersistenceException {

    private static final long serialVersionUID = 1L;

    /**
     * @param attempted the call that came too early
     * @param running the call that has not completed
     */
    public ConcurrentSessionUse(String attempted, String running) {
        super(
                attempted + " was called while " + running + " of the same session was still running: "
                        + "chain them with thenCompose, or use a session each",
                null,
                null);
    }
}
