package com.example.library.runtime.engine;

import java.util.Optional;

/**
 * How a transaction is begun.
 *
 * @param isolation empty for the database's default; SQLite is always serializable
 * @param readOnly the database refuses writes; on SQLite such a transaction does not wait for a writer
 * @param attempts how often it may be begun in all, 1 unless said: see {@link #withAttempts}
 */
public record TransactionOptions(Optional<Isolation> isolation, boolean readOnly, int attempts) {

    public static final TransactionOptions DEFAULT = new TransactionOptions(Optional.empty(), false, 1);

    public TransactionOptions {
        if (attempts < 1) throw new IllegalArgumentException("a transaction is begun at least once, not " + attempts);
    }

    /** What a transaction may see of others. */
    public enum Isolation {
        READ_COMMITTED,
        REPEATABLE_READ,
        SERIALIZABLE
    }

    public TransactionOptions withIsolation(Isolation level) {
        return new TransactionOptions(Optional.of(level), readOnly, attempts);
    }

    /** With {@code level} where none was said. */
    TransactionOptions orIsolation(Optional<Isolation> level) {
        return isolation.isPresent() || level.isEmpty() ? this : withIsolation(level.get());
    }

    public TransactionOptions asReadOnly() {
        return new TransactionOptions(isolation, true, attempts);
    }

    /**
     * Repeats the transaction while the database gives it up for another one (a deadlock, or what one after the other could
     * not have happened: {@code SerializationFailure}), or refuses a write because it has become a standby ({@code
     * ConnectionLost} with SQLSTATE 25006; the next attempt has a new connection), and for nothing else. After the first attempt it waits up to 10 ms, after
     * each further one up to twice as long as before, at most half a second. The callback runs again from the start, so what
     * it does besides must bear that; {@link Transaction#attempt} tells it which attempt it is.
     */
    public TransactionOptions withAttempts(int all) {
        return new TransactionOptions(isolation, readOnly, all);
    }
}
