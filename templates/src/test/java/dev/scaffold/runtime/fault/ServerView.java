package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.support.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What a PostgreSQL server has of one database, seen past the engine: by JDBC, from another database. */
final class ServerView implements AutoCloseable {

    private static final String OURS =
            " from pg_stat_activity where datname = '%s' and backend_type = 'client backend'";

    private final Connection connection;
    private final String database;

    ServerView(String url) {
        this.database = url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
        try {
            connection = DriverManager.getConnection(
                    TestDatabase.jdbc(url.replaceFirst("/" + database + ".*", "/postgres")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql) {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Client connections to the database, of those that meet {@code condition}. */
    long connections(String condition) {
        return number("select count(*)" + OURS.formatted(database) + " and " + condition);
    }

    long running(String text) {
        return connections("state = 'active' and query like '%" + text + "%'");
    }

    /** Locks in the database that outlive a statement, whoever holds them. */
    long locks() {
        return number("select count(*) from pg_locks l join pg_database d on d.oid = l.database where d.datname = '"
                + database + "' and l.pid in (select pid" + OURS.formatted(database) + ")");
    }

    void terminateAll() {
        number("select count(pg_terminate_backend(pid))" + OURS.formatted(database));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
