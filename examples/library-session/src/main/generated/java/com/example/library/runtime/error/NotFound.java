package com.example.library.runtime.error;

/** No row answers the description: it was deleted, or never there. */
public final class NotFound extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(message, null, null);
    }

    /** {@code entity} has no row with this key. */
    public static NotFound byKey(String entity, Object key) {
        return new NotFound("there is no " + entity + " with key " + key);
    }

    /** A query for one {@code entity} found none. */
    public static NotFound byQuery(String entity) {
        return new NotFound("there is no such " + entity);
    }
}
