package com.example.library.runtime.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Anything the persistence layer fails with. The family is closed, so a {@code switch} over it can be complete. No message
 * holds a bind value or a password.
 */
public abstract sealed class PersistenceException extends RuntimeException
        permits ConcurrentSessionUse,
                ConnectionLost,
                ConstraintViolation,
                DatabaseFailure,
                NotFound,
                NotLoaded,
                NotUnique,
                OutcomeUnknown,
                PoolClosed,
                PoolExhausted,
                ResultTooLarge,
                SerializationFailure,
                StaleEntity,
                Timeout,
                ValidationFailed {

    private static final long serialVersionUID = 1L;

    private final @Nullable String sqlState;

    PersistenceException(String message, @Nullable String sqlState, @Nullable Throwable cause) {
        super(message, cause);
        this.sqlState = sqlState;
    }

    /** The database's own code for what happened; empty when the database was not asked, and on SQLite. */
    public Optional<String> sqlState() {
        return Optional.ofNullable(sqlState);
    }
}
