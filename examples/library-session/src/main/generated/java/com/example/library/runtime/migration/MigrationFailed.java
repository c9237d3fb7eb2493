package com.example.library.runtime.migration;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database could not be brought to the state of the changelog. Not of the family of errors that statements fail with:
 * a service that meets it at start-up cannot run. The message says which changeset, what the database answered, and the way
 * out; never a password.
 */
public final class MigrationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of failure. */
    public enum Reason {
        /** There was no connection: wrong address, wrong credentials, server down, no such file. */
        UNREACHABLE,
        /** Another run, or another writer, held the database for longer than we wait. */
        LOCKED,
        /** A changeset's precondition does not hold: its message says what the data must look like first. */
        PRECONDITION,
        /** The database refused a changeset, or it cannot be taken back. */
        CHANGESET,
        /** The changelog cannot be read, or an applied changeset was edited since. */
        CHANGELOG
    }

    private final Reason reason;
    private final @Nullable String changeset;

    private MigrationFailed(Reason reason, @Nullable String changeset, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.changeset = changeset;
    }

    static MigrationFailed unreachable(String url, String answer, @Nullable Throwable cause) {
        return new MigrationFailed(
                Reason.UNREACHABLE, null, "cannot connect to " + url + ": " + answer + "; nothing was changed", cause);
    }

    static MigrationFailed locked(Duration patience, @Nullable Throwable cause) {
        return new MigrationFailed(
                Reason.LOCKED,
                null,
                "something else has been writing to the database for " + patience.toMillis()
                        + " ms, perhaps another migration: try again when it has ended",
                cause);
    }

    static MigrationFailed precondition(String changeset, String message, @Nullable Throwable cause) {
        return new MigrationFailed(
                Reason.PRECONDITION,
                changeset,
                "changeset " + changeset + " is not possible yet: " + message
                        + "; it was not applied: correct the data, then migrate again",
                cause);
    }

    static MigrationFailed changeset(String changeset, String answer, String wayOut, @Nullable Throwable cause) {
        return new MigrationFailed(
                Reason.CHANGESET, changeset, "changeset " + changeset + " failed: " + answer + "; " + wayOut, cause);
    }

    static MigrationFailed changelog(String message, @Nullable Throwable cause) {
        return new MigrationFailed(Reason.CHANGELOG, null, message, cause);
    }

    public Reason reason() {
        return reason;
    }

    /** Whether the database is fine and only its data stand in the way. */
    public boolean isPrecondition() {
        return reason == Reason.PRECONDITION;
    }

    /** The id of the changeset that failed, where it was one. */
    public Optional<String> changeset() {
        return Optional.ofNullable(changeset);
    }
}
