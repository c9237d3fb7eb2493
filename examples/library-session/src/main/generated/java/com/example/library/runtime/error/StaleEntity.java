package com.example.library.runtime.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The row was changed or deleted by somebody else since it was read: nothing was written. Read it again and decide. What
 * there is instead was read with one more statement right after the write, through the same client.
 */
public final class StaleEntity extends PersistenceException {

    private static final long serialVersionUID = 1L;

    private final String entity;
    private final transient @Nullable Object key;
    private final @Nullable Integer expected;
    private final @Nullable Integer found;
    private final boolean gone;

    private StaleEntity(
            String entity,
            @Nullable Object key,
            @Nullable Integer expected,
            @Nullable Integer found,
            boolean gone,
            String what) {
        super(entity + " " + key + what + ": nothing was written; read it again", null, null);
        this.entity = entity;
        this.key = key;
        this.expected = expected;
        this.found = found;
        this.gone = gone;
    }

    /** There is no such row any more. @param expected the version that was read; null for a table without versions */
    public static StaleEntity gone(String entity, @Nullable Object key, @Nullable Integer expected) {
        String read = expected == null ? "" : " (version " + expected + " was read)";
        return new StaleEntity(entity, key, expected, null, true, " is gone" + read);
    }

    /** The row is there, but not as it was read. @param found its version; null for a table without versions */
    public static StaleEntity found(
            String entity, @Nullable Object key, @Nullable Integer expected, @Nullable Integer found) {
        String what = found == null || found.equals(expected)
                ? " was marked as deleted or restored since it was read, or the database kept it as it is"
                : " was changed since it was read: it is in version " + found + ", not " + expected;
        return new StaleEntity(entity, key, expected, found, false, what);
    }

    /** As the schema spells it. */
    public String entity() {
        return entity;
    }

    /** As its entity's getter answers it; null after serialization. */
    public @Nullable Object key() {
        return key;
    }

    /** The version that was read; empty for a table without versions. */
    public Optional<Integer> expected() {
        return Optional.ofNullable(expected);
    }

    /** The version that is there; empty when the row is gone, and for a table without versions. */
    public Optional<Integer> found() {
        return Optional.ofNullable(found);
    }

    /** Whether there is no such row any more. */
    public boolean isGone() {
        return gone;
    }
}
