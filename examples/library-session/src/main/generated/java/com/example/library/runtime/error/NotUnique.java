package com.example.library.runtime.error;

/** A query for one entity found several. */
public final class NotUnique extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public NotUnique(String entity) {
        super("there is more than one such " + entity + ": narrow the query, or ask for first()", null, null);
    }
}
