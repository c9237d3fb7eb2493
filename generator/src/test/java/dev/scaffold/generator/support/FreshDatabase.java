package dev.scaffold.generator.support;

import dev.scaffold.generator.schema.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Empty databases for generated code to run on: SQLite files, and databases of one PostgreSQL server a JVM. */
public final class FreshDatabase {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private FreshDatabase() {}

    /** The URL of a database that nobody has used, as the generated {@code Engine} takes it. */
    public static String url(Database database) throws IOException, SQLException {
        if (database == Database.SQLITE) {
            return "sqlite:" + TemporaryFiles.file("generated", ".db");
        }
        String name = "generated_" + NEXT.incrementAndGet();
        try (Connection admin = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("create database " + name);
        }
        return "postgresql://postgres:postgres@localhost:" + Server.POSTGRES.getPort() + "/" + name;
    }

    /** A connection to a database that nobody has used. */
    public static Connection connect(Database database) throws IOException, SQLException {
        return connect(url(database));
    }

    /** A JDBC connection to what {@link #url} named. */
    public static Connection connect(String url) throws SQLException {
        if (url.startsWith("sqlite:")) return DriverManager.getConnection("jdbc:" + url);
        String server = url.replaceFirst("^postgresql://.*@", "jdbc:postgresql://");
        return DriverManager.getConnection(server, "postgres", "postgres");
    }

    /** Started by its first use, stopped with the JVM. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
