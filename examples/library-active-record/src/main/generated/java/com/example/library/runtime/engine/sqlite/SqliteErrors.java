package com.example.library.runtime.engine.sqlite;

import com.example.library.runtime.error.ConnectionLost;
import com.example.library.runtime.error.ConstraintViolation;
import com.example.library.runtime.error.ConstraintViolation.Kind;
import com.example.library.runtime.error.DatabaseFailure;
import com.example.library.runtime.error.PersistenceException;
import com.example.library.runtime.error.SerializationFailure;
import com.example.library.runtime.error.Timeout;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite's errors in our words. It tells the columns of a unique constraint and the name of a check, and nothing about a
 * foreign key; see its documentation of result codes.
 */
final class SqliteErrors {

    /** {@code UNIQUE constraint failed: book.isbn, book.title} and {@code CHECK constraint failed: ck_name}. */
    private static final Pattern CONSTRAINT = Pattern.compile("constraint failed: ([^)]*)");

    /** {@code UNIQUE constraint failed: index 'uq_reader_lower_email'}. */
    private static final Pattern INDEX = Pattern.compile("constraint failed: index '((?:[^']|'')*)'");

    private static final int PRIMARY = 0xff;

    private static final Set<SQLiteErrorCode> UNUSABLE = EnumSet.of(
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_NOTADB,
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_READONLY);

    private SqliteErrors() {}

    static PersistenceException translate(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (!(failure instanceof SQLiteException sqlite)) return new DatabaseFailure(message, null, failure);
        SQLiteErrorCode code = sqlite.getResultCode();
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID -> unique(message);
            case SQLITE_CONSTRAINT_NOTNULL -> violation(Kind.NOT_NULL, null, columns(message));
            case SQLITE_CONSTRAINT_CHECK -> violation(Kind.CHECK, detail(message), List.of());
            case SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_TRIGGER ->
                violation(Kind.FOREIGN_KEY, null, List.of());
            case SQLITE_INTERRUPT -> stopped(failure);
            case SQLITE_READONLY ->
                new DatabaseFailure(
                        "nothing can be written here: the transaction or the file is read-only", null, failure);
            default -> byPrimaryCode(code.code & PRIMARY, message, failure);
        };
    }

    /** What was interrupted has done nothing. */
    static Timeout stopped(@Nullable SQLException failure) {
        return new Timeout("the statement was stopped", null, failure);
    }

    /** Another program is writing at the moment: the statement has done nothing, and may be tried again. */
    static boolean isBusy(SQLException failure) {
        return failure instanceof SQLiteException known && known.getResultCode() == SQLiteErrorCode.SQLITE_BUSY;
    }

    /** An extended code holds the primary one in its lowest byte; there are dozens of the former. */
    private static PersistenceException byPrimaryCode(int code, String message, SQLException failure) {
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new SerializationFailure("another program is writing to the database file", null, failure);
        }
        boolean unusable = UNUSABLE.stream().anyMatch(known -> known.code == code);
        return unusable
                ? new ConnectionLost("the database file cannot be used: " + message, null, failure)
                : new DatabaseFailure(message, null, failure);
    }

    /** It names the columns of an index, or an index of expressions itself. */
    private static ConstraintViolation unique(String message) {
        Matcher index = INDEX.matcher(message);
        return index.find()
                ? violation(Kind.UNIQUE, index.group(1).replace("''", "'"), List.of())
                : violation(Kind.UNIQUE, null, columns(message));
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
