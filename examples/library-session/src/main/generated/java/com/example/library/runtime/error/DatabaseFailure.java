package com.example.library.runtime.error;

import org.jspecify.annotations.Nullable;

/** The database refused a statement for a reason that has no type of its own here; see {@link #sqlState()}. */
public final class DatabaseFailure extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public DatabaseFailure(String message, @Nullable String sqlState, @Nullable Throwable cause) {
        super(message, sqlState, cause);
    }

    private DatabaseFailure(DatabaseFailure same, int row) {
        super(String.valueOf(same.getMessage()), row, same.sqlState().orElse(null), same.getCause());
    }

    @Override
    public DatabaseFailure atRow(int position) {
        return new DatabaseFailure(this, position);
    }
}
