package com.example.library.runtime.engine;

/** What can be said of a database's URL without connecting. */
public final class DatabaseUrl {

    private DatabaseUrl() {}

    /** Which database {@code url} is of; IllegalArgumentException names the forms that are understood. */
    public static Dialect dialect(String url) {
        if (url.startsWith("postgresql://") || url.startsWith("postgres://")) return Dialect.POSTGRESQL;
        if (url.startsWith("sqlite:")) return Dialect.SQLITE;
        throw new IllegalArgumentException("not a database URL: " + redacted(url)
                + "; expected postgresql://user:password@host:port/database or sqlite:path/to/file.db");
    }

    /** {@code url} without its password, for messages and logs; a password that is not encoded as it should be included. */
    public static String redacted(String url) {
        return url.replaceAll("(://[^:/@?]*):.*@", "$1:***@").replaceAll("(?i)(password=)[^&]*", "$1***");
    }
}
