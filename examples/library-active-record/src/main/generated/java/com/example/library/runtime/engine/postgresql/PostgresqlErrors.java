package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.error.ConnectionLost;
import com.example.library.runtime.error.ConstraintViolation;
import com.example.library.runtime.error.ConstraintViolation.Kind;
import com.example.library.runtime.error.DatabaseFailure;
import com.example.library.runtime.error.PersistenceException;
import com.example.library.runtime.error.PoolExhausted;
import com.example.library.runtime.error.SerializationFailure;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL's errors in our words. The codes are those of the PostgreSQL manual, appendix A. A message's DETAIL is left
 * out: it quotes values.
 */
final class PostgresqlErrors {

    private PostgresqlErrors() {}

    static Throwable translate(Throwable failure) {
        if (failure instanceof PersistenceException || failure instanceof IllegalStateException) return failure;
        if (failure instanceof PgException refused) return refused(refused);
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof TimeoutException || message.contains("wait queue")) {
            return new PoolExhausted(message);
        }
        boolean gone = failure instanceof IOException
                || failure instanceof ClosedConnectionException
                || failure instanceof VertxException;
        if (gone) return new ConnectionLost("the connection to PostgreSQL failed: " + message, null, failure);
        return new DatabaseFailure(message, null, failure);
    }

    private static PersistenceException refused(PgException refused) {
        String state = refused.getSqlState();
        String message = refused.getErrorMessage();
        return switch (state) {
            case "23505" -> violation(Kind.UNIQUE, refused);
            case "23503", "23001" -> violation(Kind.FOREIGN_KEY, refused);
            case "23502" -> violation(Kind.NOT_NULL, refused);
            case "23514" -> violation(Kind.CHECK, refused);
            case "40001", "40P01" -> new SerializationFailure(message, state, null);
            case "57P01", "57P02", "57P03" -> new ConnectionLost(message, state, null);
            case "53300" -> new PoolExhausted(message);
            default ->
                state.startsWith("08")
                        ? new ConnectionLost(message, state, null)
                        : new DatabaseFailure(message, state, null);
        };
    }

    private static ConstraintViolation violation(Kind kind, PgException refused) {
        String column = refused.getColumn();
        List<String> columns = column == null ? List.of() : List.of(column);
        return new ConstraintViolation(kind, refused.getConstraint(), columns, refused.getSqlState(), null);
    }
}
