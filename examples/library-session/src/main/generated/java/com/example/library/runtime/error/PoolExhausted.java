package com.example.library.runtime.error;

import org.jspecify.annotations.Nullable;

/** No connection became free in time, or too many calls were waiting for one already. Nothing was sent. */
public final class PoolExhausted extends PersistenceException {

    private static final long serialVersionUID = 1L;

    private final String pool;

    /** @param pool its size, how many are in use and how many wait, in words */
    public PoolExhausted(String pool) {
        this(pool, null);
    }

    /** One that the server has no room for. */
    public PoolExhausted(String pool, @Nullable String sqlState) {
        super("no connection is free: " + pool, sqlState, null);
        this.pool = pool;
    }

    /** The same, which tells who holds them. */
    public PoolExhausted heldBy(String holders) {
        return new PoolExhausted(pool + "; " + holders, sqlState().orElse(null));
    }
}
