package com.example.library.runtime.error;

import org.jspecify.annotations.Nullable;

/** The row was changed or deleted by somebody else since it was read: nothing was written. Read it again and decide. */
public final class StaleEntity extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public StaleEntity(String entity, @Nullable Object key, @Nullable Object version) {
        super(
                entity + " " + key + (version == null ? " is gone" : " is no longer there in version " + version)
                        + ": somebody changed or deleted it since it was read",
                null,
                null);
    }
}
