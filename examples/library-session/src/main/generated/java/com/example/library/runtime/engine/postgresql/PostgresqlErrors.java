package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.error.ConnectionLost;
import com.example.library.runtime.error.ConstraintViolation;
import com.example.library.runtime.error.ConstraintViolation.Kind;
import com.example.library.runtime.error.DatabaseFailure;
import com.example.library.runtime.error.OutcomeUnknown;
import com.example.library.runtime.error.PersistenceException;
import com.example.library.runtime.error.PoolExhausted;
import com.example.library.runtime.error.SerializationFailure;
import com.example.library.runtime.error.Timeout;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's errors in our words. The codes are those of the PostgreSQL manual, appendix A. A message's DETAIL is left
 * out: it quotes values.
 */
final class PostgresqlErrors {

    private static final String NO_SUCH_STATEMENT = "26000";

    /** The client's words for a value it does not send. The value itself, which follows, may be secret. */
    private static final Pattern MISFIT =
            Pattern.compile("Parameter at position\\[(\\d+)] with class = \\[(?:[\\w$]+\\.)*([^\\]]+)] and value = ");

    private PostgresqlErrors() {}

    /** The connection was closed before the statement was written to it. */
    static boolean isNotSent(Throwable failure) {
        return String.valueOf(failure.getMessage()).startsWith("Connection is not active now");
    }

    /** The connection went away while the statement was under way. */
    static boolean isLost(@Nullable Throwable failure) {
        return failure instanceof IOException || failure instanceof ClosedConnectionException;
    }

    /** The connection is of no use after it: it is lost, or the server is about to close it. */
    static boolean isEnd(Throwable failure) {
        return isLost(failure)
                || failure instanceof PgException words
                        && List.of("FATAL", "PANIC").contains(words.getSeverity());
    }

    /** A prepared statement whose result would have other columns or types than when it was prepared, or that was dropped. */
    static boolean isOutdatedPlan(Throwable failure) {
        return failure instanceof PgException refused
                && ("0A000".equals(refused.getSqlState())
                                && refused.getErrorMessage().contains("cached plan")
                        || NO_SUCH_STATEMENT.equals(refused.getSqlState()));
    }

    /** @param database to which the connection was, for the message */
    static Throwable translate(Throwable failure, String database) {
        if (failure instanceof PersistenceException || failure instanceof IllegalStateException) return failure;
        if (failure instanceof PgException refused) {
            return isOutdatedPlan(failure) ? outdated(refused) : refused(refused, database);
        }
        String message = String.valueOf(failure.getMessage());
        Matcher misfit = MISFIT.matcher(message);
        if (misfit.lookingAt()) {
            int number = Integer.parseInt(misfit.group(1)) + 1;
            String what = "$" + number + " of the statement, of type " + misfit.group(2);
            String wayOut = "cast($" + number + " as …) says another";
            return new DatabaseFailure(
                    what + ", does not fit into the type that PostgreSQL expects there: " + wayOut, null, null);
        }
        boolean gone = failure instanceof IOException
                || failure instanceof ClosedConnectionException
                || failure instanceof VertxException;
        if (gone) return new ConnectionLost("the connection to " + database + " failed: " + message, null, failure);
        return new DatabaseFailure(message, null, failure);
    }

    private static SerializationFailure outdated(PgException refused) {
        String state = refused.getSqlState();
        String what = NO_SUCH_STATEMENT.equals(state)
                ? "the statements prepared on its connection were dropped"
                : "a table was changed";
        return new SerializationFailure(what + " while this transaction ran: repeat the transaction", state, refused);
    }

    /** A write was refused because the server takes none: it has become a standby, if the transaction may write. */
    static boolean isReadOnly(Throwable failure) {
        return failure instanceof PgException refused && "25006".equals(refused.getSqlState());
    }

    static ConnectionLost standby(Throwable failure, String database) {
        return new ConnectionLost(database + " takes no writes any more: it has become a standby", "25006", failure);
    }

    private static PersistenceException refused(PgException refused, String database) {
        String state = refused.getSqlState();
        String message = state.startsWith("22") ? withoutValue(refused.getErrorMessage()) : refused.getErrorMessage();
        return switch (state) {
            case "23505" -> violation(Kind.UNIQUE, refused);
            case "23503", "23001" -> violation(Kind.FOREIGN_KEY, refused);
            case "23502" -> violation(Kind.NOT_NULL, refused);
            case "23514" -> violation(Kind.CHECK, refused);
            case "40001", "40P01" -> new SerializationFailure(message, state, null);
            case "40003", "08007" -> new OutcomeUnknown(message, state);
            case "57014", "55P03" -> new Timeout("stopped by the server: " + message, state, null);
            case "53300" -> new PoolExhausted(message, state);
            default ->
                isOfConnection(state) ? lost(message, state, database) : new DatabaseFailure(message, state, null);
        };
    }

    /** Class 08; the server goes away, or is not there yet; or it has ended what was idle or took too long. */
    private static boolean isOfConnection(String state) {
        return state.startsWith("08")
                || state.startsWith("57P")
                || List.of("25P03", "25P04").contains(state);
    }

    /** {@code invalid input syntax for type integer: "…"}: what data is wrong is quoted, and may be secret. */
    private static String withoutValue(String message) {
        return message.replaceAll("(?s)\".*\"", "\"…\"");
    }

    private static ConnectionLost lost(String message, String state, String database) {
        return new ConnectionLost("the connection to " + database + " failed: " + message, state, null);
    }

    private static ConstraintViolation violation(Kind kind, PgException refused) {
        String column = refused.getColumn();
        List<String> columns = column == null ? List.of() : List.of(column);
        return new ConstraintViolation(kind, refused.getConstraint(), columns, refused.getSqlState(), null);
    }
}
