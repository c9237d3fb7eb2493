package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.support.TemporaryFiles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.RollbackCountCommandStep;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * An empty database that Liquibase migrates: a SQLite file, or the one PostgreSQL server of this JVM, emptied. Only one may be
 * open at a time.
 */
final class MigratedDatabase implements AutoCloseable {

    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        System.setProperty("liquibase.analytics.enabled", "false");
        LIQUIBASE.setLevel(Level.OFF);
    }

    private final String url;
    private final Connection connection;

    MigratedDatabase(Database database) throws SQLException {
        this(database, "postgres");
    }

    private MigratedDatabase(Database database, String name) throws SQLException {
        this.url = database == Database.SQLITE ? file() : Server.url(name);
        this.connection =
                database == Database.SQLITE ? DriverManager.getConnection("jdbc:" + url) : Server.emptied(name);
    }

    /** One that may be open at the same time as another of its kind. */
    static MigratedDatabase another(Database database) throws SQLException {
        return new MigratedDatabase(database, "another");
    }

    private static String file() {
        try {
            return "sqlite:" + TemporaryFiles.file("migrated", ".db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As users of the runtime write it. */
    String url() {
        return url;
    }

    /** Applies what is not applied yet. */
    void up(SortedMap<String, String> files) throws Exception {
        command(files, "update", Map.of());
    }

    /** Rolls back the last {@code count} changesets. */
    void down(SortedMap<String, String> files, int count) throws Exception {
        command(files, RollbackCountCommandStep.COMMAND_NAME[0], Map.of("count", count));
    }

    private void command(SortedMap<String, String> files, String name, Map<String, Object> arguments) throws Exception {
        Path root = TemporaryFiles.directory("changelog");
        String folder = MigrationHistory.CHANGELOG.replace("db/changelog/", "");
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getKey().startsWith(folder)) continue;
            Path target = root.resolve(file.getKey().substring(folder.length()));
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        Map<String, Object> scope = Map.of(
                Scope.Attr.resourceAccessor.name(), new DirectoryResourceAccessor(root),
                Scope.Attr.ui.name(), new LoggerUIService());
        try {
            Scope.child(scope, () -> command(name, arguments).execute());
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private CommandScope command(String name, Map<String, Object> arguments) throws Exception {
        CommandScope command = new CommandScope(name)
                .addArgumentValue(
                        DbUrlConnectionArgumentsCommandStep.DATABASE_ARG,
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)))
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, "db/changelog/changelog.xml");
        arguments.forEach(command::addArgumentValue);
        return command;
    }

    void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    /** Runs statements with semicolons between them. */
    void script(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    /** Each row as its values with {@code |} between them. */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) values.add(String.valueOf(result.getString(i)));
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Started by its first use, stopped with the JVM. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        static String url(String name) {
            return "postgresql://postgres@localhost:" + POSTGRES.getPort() + "/" + name;
        }

        static Connection emptied(String name) throws SQLException {
            Connection connection = DriverManager.getConnection(POSTGRES.getJdbcUrl("postgres", name));
            try (Statement statement = connection.createStatement()) {
                statement.execute("set client_min_messages = warning");
                statement.execute("do $$ declare one text; begin for one in select nspname from pg_namespace"
                        + " where nspname !~ '^(pg_|information_schema)' loop"
                        + " execute format('drop schema %I cascade', one); end loop; end $$");
                statement.execute("create schema public");
            }
            return connection;
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database another");
                }
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("a new server makes databases", e);
            }
        }
    }
}
