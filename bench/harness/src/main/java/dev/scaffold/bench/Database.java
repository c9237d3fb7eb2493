package dev.scaffold.bench;

import dev.scaffold.bench.Candidate.Target;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The PostgreSQL that everybody is measured with. */
final class Database implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final Connection connection;

    private Database(EmbeddedPostgres server) throws SQLException {
        this.server = server;
        this.connection = DriverManager.getConnection(server.getJdbcUrl(USER, USER));
    }

    /** With {@code tables.sql} in it. */
    static Database start() throws IOException, SQLException {
        Database database = new Database(EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .start());
        try (InputStream tables = Database.class.getResourceAsStream("tables.sql")) {
            database.run(new String(tables.readAllBytes(), StandardCharsets.UTF_8));
        }
        database.run("vacuum (analyze)");
        return database;
    }

    Target target(int connections) {
        return new Target("postgresql://" + USER + "@localhost:" + server.getPort() + "/" + USER, connections);
    }

    /** What writes have left, as text; keys that the database makes are not the same each time. */
    String written() throws SQLException {
        return query(
                "select (select string_agg(concat_ws(' ', book_id, amount, day, note, version), '; ' order by note)"
                        + " from entry) || (select sum(pages) || ' ' || sum(version) || ' '"
                        + " || string_agg(id || '.' || version, ',' order by id) filter (where version > 0) from book)");
    }

    /** Back to what it was at the beginning. */
    void reset() throws SQLException {
        run("truncate entry");
        run("update book set pages = 100 + id % 900, version = 0 where version > 0");
        run("vacuum (analyze) book");
        run("checkpoint");
    }

    private String query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws Exception {
        connection.close();
        server.close();
    }
}
