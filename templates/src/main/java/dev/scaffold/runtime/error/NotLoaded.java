package dev.scaffold.runtime.error;

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
}
