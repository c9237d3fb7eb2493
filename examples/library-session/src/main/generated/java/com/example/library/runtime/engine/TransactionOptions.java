package com.example.library.runtime.engine;

import java.util.Optional;

/**
 * How a transaction is begun.
 *
 * @param isolation empty for the database's default; SQLite is always serializable
 * @param readOnly the database refuses writes; on SQLite such a transaction does not wait for a writer
 */
public record TransactionOptions(Optional<Isolation> isolation, boolean readOnly) {

    public static final TransactionOptions DEFAULT = new TransactionOptions(Optional.empty(), false);

    /** What a transaction may see of others. */
    public enum Isolation {
        READ_COMMITTED,
        REPEATABLE_READ,
        SERIALIZABLE
    }

    public TransactionOptions withIsolation(Isolation level) {
        return new TransactionOptions(Optional.of(level), readOnly);
    }

    public TransactionOptions asReadOnly() {
        return new TransactionOptions(isolation, true);
    }
}
