package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.DriverCursor;
import com.example.library.runtime.engine.Row;
import io.vertx.core.Future;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** A portal of PostgreSQL's: it lives as long as its transaction, at most. */
final class PostgresqlCursor implements DriverCursor {

    private final PostgresqlConnection connection;
    private final PreparedStatement statement;
    private final Cursor cursor;

    PostgresqlCursor(PostgresqlConnection connection, PreparedStatement statement, Tuple binds) {
        this.connection = connection;
        this.statement = statement;
        this.cursor = statement.cursor(binds);
    }

    @Override
    public DatabaseFuture<List<? extends Row>> read(int rows) {
        return connection.bridged(() -> cursor.read(rows), this::read, false);
    }

    private List<? extends Row> read(RowSet<io.vertx.sqlclient.Row> part) {
        List<PostgresqlRow> rows = new ArrayList<>(part.size());
        for (io.vertx.sqlclient.Row row : part) rows.add(new PostgresqlRow(row));
        if (!cursor.hasMore()) end();
        return rows;
    }

    @Override
    public DatabaseFuture<Void> close() {
        return connection.bridged(this::closeBoth, done -> done, false);
    }

    private Future<Void> closeBoth() {
        return cursor.close().compose(closed -> end());
    }

    private Future<Void> end() {
        connection.closed(statement);
        return statement.close();
    }
}
