package com.example.library.runtime.error;

import java.util.Locale;

/** A relation was read that has not been loaded. Reading never asks the database by itself; the message says what to write. */
public final class NotLoaded extends PersistenceException {

    private static final long serialVersionUID = 1L;

    /**
     * @param relation for example {@code Book.author}
     * @param remedy the code that loads it
     */
    public NotLoaded(String relation, String remedy) {
        super(relation + " is not loaded: " + remedy, null, null);
    }

    /** A to-one relation of a session's entity; {@code path} is its constant, {@code BookPaths.AUTHOR}. */
    public static NotLoaded toOne(String relation, String path) {
        return new NotLoaded(relation, remedy(relation, path, "joined"));
    }

    /** A to-many relation of a session's entity; {@code path} is its constant, {@code BookPaths.TAGS}. */
    public static NotLoaded toMany(String relation, String path) {
        return new NotLoaded(relation, remedy(relation, path, "selectIn"));
    }

    private static String remedy(String relation, String path, String option) {
        String owner = relation.substring(0, 1).toLowerCase(Locale.ROOT) + relation.substring(1, relation.indexOf('.'));
        return "write session.load(" + owner + ", " + path + "), or .options(" + option + "(" + path
                + ")) in the query that reads the " + owner;
    }
}
