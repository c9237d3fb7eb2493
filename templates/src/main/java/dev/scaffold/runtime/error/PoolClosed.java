package dev.scaffold.runtime.error;

/** The engine is closed, or is being closed. Nothing was sent. */
public final class PoolClosed extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public PoolClosed() {
        super("this engine is closed", null, null);
    }
}
