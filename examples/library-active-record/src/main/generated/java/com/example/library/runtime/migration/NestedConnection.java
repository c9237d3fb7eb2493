package com.example.library.runtime.migration;

import java.sql.Connection;
import java.sql.SQLException;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * A connection whose commits and rollbacks are those of savepoints within one transaction, which its owner ends. So a run is
 * all or nothing, and a run for looking around leaves nothing behind.
 */
final class NestedConnection extends JdbcConnection {

    NestedConnection(Connection connection) throws SQLException {
        super(connection);
        connection.setAutoCommit(false);
        run("savepoint changeset");
    }

    @Override
    public boolean getAutoCommit() {
        return false;
    }

    /** Ignored: switching it on would commit. */
    @Override
    public void setAutoCommit(boolean autoCommit) {}

    @Override
    public void commit() throws DatabaseException {
        nested("release savepoint changeset");
        nested("savepoint changeset");
    }

    @Override
    public void rollback() throws DatabaseException {
        nested("rollback to savepoint changeset");
    }

    /** Ignored: the owner closes the connection. */
    @Override
    public void close() {}

    private void nested(String sql) throws DatabaseException {
        try {
            run(sql);
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = getUnderlyingConnection().createStatement()) {
            statement.execute(sql);
        }
    }
}
