package com.example.library.runtime.engine.sqlite;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.DriverCursor;
import com.example.library.runtime.engine.Row;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A query that has been stepped through in part, on its connection's thread. */
final class SqliteCursor implements DriverCursor {

    private final SqliteConnection connection;
    private final PreparedStatement statement;
    private final ResultSet result;
    private final List<String> columns;

    SqliteCursor(SqliteConnection connection, PreparedStatement statement, ResultSet result) throws SQLException {
        this.connection = connection;
        this.statement = statement;
        this.result = result;
        this.columns = SqliteRow.columns(result);
    }

    @Override
    public DatabaseFuture<List<? extends Row>> read(int rows) {
        return connection.accepted(() -> {
            List<SqliteRow> read = new ArrayList<>();
            while (read.size() < rows && result.next()) read.add(SqliteRow.read(result, columns));
            if (read.size() < rows) end();
            return read;
        });
    }

    @Override
    public DatabaseFuture<Void> close() {
        return connection.accepted(() -> {
            end();
            return null;
        });
    }

    /** On the connection's thread. A second time has no effect. */
    void end() throws SQLException {
        connection.ended(this);
        result.close();
        statement.close();
    }
}
