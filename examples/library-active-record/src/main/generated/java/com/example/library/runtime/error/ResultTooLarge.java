package com.example.library.runtime.error;

/**
 * A list without a limit of its own has more rows than the engine's row limit. Nothing of it is kept: read it as a stream or
 * in pages, or say a limit.
 */
public final class ResultTooLarge extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public ResultTooLarge(String entity, int limit) {
        super(
                "there are more than " + limit + " rows of " + entity
                        + ": read them with stream(…) or page(…), or say a"
                        + " limit(…); the engine's rowLimit says how many are read without one",
                null,
                null);
    }
}
