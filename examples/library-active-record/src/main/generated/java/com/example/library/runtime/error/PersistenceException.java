package com.example.library.runtime.error;

import java.util.Optional;
import java.util.OptionalInt;
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
    private final int row;

    PersistenceException(String message, @Nullable String sqlState, @Nullable Throwable cause) {
        this(message, -1, sqlState, cause);
    }

    /** @param row its position among several; -1 where none is meant */
    PersistenceException(String message, int row, @Nullable String sqlState, @Nullable Throwable cause) {
        super(row < 0 ? message : message + "; row " + row, cause);
        this.sqlState = sqlState;
        this.row = row;
    }

    /** The same, about the row at this position; itself where a row has nothing to do with it. */
    public PersistenceException atRow(int position) {
        return this;
    }

    /**
     * Which of several rows that were written together was refused: its position in their list, counted from 0. Empty where
     * there was one row, where the database checks only at the commit, and where it is not known.
     */
    public final OptionalInt row() {
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** The database's own code for what happened; empty when the database was not asked, and on SQLite. */
    public Optional<String> sqlState() {
        return Optional.ofNullable(sqlState);
    }
}
