package com.example.library.runtime.migration;

import java.net.UnknownHostException;
import java.sql.SQLException;
import liquibase.exception.LiquibaseException;

/** What a database answered, fit for a message. */
final class Answers {

    private Answers() {}

    /** The first line only, without the word ERROR: further lines may quote the values of rows. */
    static String of(SQLException failure) {
        if (failure.getCause() instanceof UnknownHostException unknown)
            return "there is no host " + unknown.getMessage();
        return firstLine(failure).replaceFirst("^(ERROR|FATAL): ", "");
    }

    /** What the database said; without one, what Liquibase said at the place that knows most of it. */
    static String of(Throwable failure) {
        Throwable known = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) return of(refused);
            if (cause instanceof LiquibaseException) known = cause;
        }
        return text(known).replaceAll("\\s+", " ");
    }

    /** Whether it failed because somebody else held a lock: PostgreSQL's lock_not_available, or SQLite's SQLITE_BUSY. */
    static boolean isLocked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return "55P03".equals(refused.getSQLState()) || refused.getErrorCode() == 5;
            }
        }
        return false;
    }

    private static String firstLine(Throwable failure) {
        return text(failure).lines().findFirst().orElse("").strip();
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message.strip();
    }
}
