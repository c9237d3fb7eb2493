package com.example.library.runtime.engine.sqlite;

import com.example.library.runtime.error.ConnectionLost;
import com.example.library.runtime.error.ConstraintViolation;
import com.example.library.runtime.error.ConstraintViolation.Kind;
import com.example.library.runtime.error.DatabaseFailure;
import com.example.library.runtime.error.PersistenceException;
import com.example.library.runtime.error.SerializationFailure;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/**
 * SQLite's errors in our words. It tells the columns of a unique constraint and the name of a check, and nothing about a
 * foreign key; see its documentation of result codes.
 */
final class SqliteErrors {

    /** {@code UNIQUE constraint failed: book.isbn, book.title} and {@code CHECK constraint failed: ck_name}. */
    private static final Pattern CONSTRAINT = Pattern.compile("constraint failed: ([^)]*)");

    private SqliteErrors() {}

    static PersistenceException translate(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (!(failure instanceof SQLiteException sqlite)) return new DatabaseFailure(message, null, failure);
        return switch (sqlite.getResultCode()) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY ->
                violation(Kind.UNIQUE, null, columns(message));
            case SQLITE_CONSTRAINT_NOTNULL -> violation(Kind.NOT_NULL, null, columns(message));
            case SQLITE_CONSTRAINT_CHECK -> violation(Kind.CHECK, detail(message), List.of());
            case SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_TRIGGER ->
                violation(Kind.FOREIGN_KEY, null, List.of());
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_LOCKED ->
                new SerializationFailure("another program is writing to the database file", null, failure);
            case SQLITE_CANTOPEN, SQLITE_CANTOPEN_ISDIR, SQLITE_NOTADB, SQLITE_IOERR, SQLITE_FULL, SQLITE_READONLY ->
                new ConnectionLost("the database file cannot be used: " + message, null, failure);
            default -> new DatabaseFailure(message, null, failure);
        };
    }

    private static ConstraintViolation violation(Kind kind, @Nullable String constraint, List<String> columns) {
        return new ConstraintViolation(kind, constraint, columns, null, null);
    }

    private static List<String> columns(String message) {
        String detail = detail(message);
        if (detail == null) return List.of();
        return Arrays.stream(detail.split(", "))
                .map(qualified -> qualified.substring(qualified.lastIndexOf('.') + 1))
                .toList();
    }

    private static @Nullable String detail(String message) {
        Matcher matcher = CONSTRAINT.matcher(message);
        return matcher.find() ? matcher.group(1).strip() : null;
    }
}
