package com.example.library.runtime.migration;

import com.example.library.runtime.engine.DatabaseUrl;
import com.example.library.runtime.engine.Dialect;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A database as JDBC wants to hear of it: the one place that turns our URLs into its own. */
final class JdbcTarget {

    private static final String SQLITE = "sqlite:";

    private final Dialect dialect;
    private final String url;
    private final Properties properties;
    private final String shown;
    private final @Nullable Path file;

    private JdbcTarget(Dialect dialect, String url, Properties properties, String shown, @Nullable Path file) {
        this.dialect = dialect;
        this.url = url;
        this.properties = properties;
        this.shown = shown;
        this.file = file;
    }

    static JdbcTarget of(String url) {
        String shown = DatabaseUrl.redacted(url);
        return switch (DatabaseUrl.dialect(url)) {
            case SQLITE -> sqlite(url.substring(SQLITE.length()), shown);
            case POSTGRESQL -> postgresql(url, shown);
        };
    }

    private static JdbcTarget sqlite(String file, String shown) {
        if (file.isEmpty() || file.equals(":memory:")) {
            throw new IllegalArgumentException("a SQLite database in memory cannot be migrated: it ends with the"
                    + " connection; use a file, for example sqlite:service.db");
        }
        return new JdbcTarget(Dialect.SQLITE, "jdbc:sqlite:" + file, new Properties(), shown, Path.of(file));
    }

    private static JdbcTarget postgresql(String url, String shown) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException invalid) {
            // Its message would quote the password.
            throw new IllegalArgumentException("not a PostgreSQL URL: " + shown
                    + "; special characters of user and password are written as %40 for @, %2F for /, %25 for %");
        }
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "migrations");
        // The detail of a violation quotes the values of rows.
        properties.setProperty("logServerErrorDetail", "false");
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        int at = authority.lastIndexOf('@');
        if (at >= 0) credentials(authority.substring(0, at), properties);
        if (uri.getRawQuery() != null) {
            for (String parameter : uri.getRawQuery().split("&")) parameter(parameter, properties);
        }
        String host = authority.substring(at + 1);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String jdbc = "jdbc:postgresql://" + (host.isEmpty() ? "localhost" : host) + path.replace("+", "%2B");
        return new JdbcTarget(Dialect.POSTGRESQL, jdbc, properties, shown, null);
    }

    private static void credentials(String userInfo, Properties properties) {
        int colon = userInfo.indexOf(':');
        properties.setProperty("user", decoded(colon < 0 ? userInfo : userInfo.substring(0, colon)));
        if (colon >= 0) properties.setProperty("password", decoded(userInfo.substring(colon + 1)));
    }

    /** One {@code name=value} of the query. A few names differ between libpq, whose URLs these are, and JDBC. */
    private static void parameter(String parameter, Properties properties) {
        int equals = parameter.indexOf('=');
        if (equals < 1) return;
        String name = decoded(parameter.substring(0, equals));
        String value = decoded(parameter.substring(equals + 1));
        String property = switch (name) {
            case "application_name" -> "ApplicationName";
            case "connect_timeout" -> "connectTimeout";
            case "search_path" -> "currentSchema";
            default -> name;
        };
        properties.setProperty(property, value);
    }

    /** Percent signs only: a plus is a plus. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * A connection to change things through. On SQLite its transactions wait for another writer, and foreign keys are off, as
     * they must be while a table is rebuilt.
     *
     * @param patience how long to wait for that writer
     */
    Connection openToWrite(Duration patience) {
        if (dialect == Dialect.POSTGRESQL) return open(url, properties);
        Properties settings = new Properties();
        settings.setProperty("foreign_keys", "false");
        settings.setProperty("busy_timeout", Long.toString(patience.toMillis()));
        settings.setProperty("transaction_mode", "IMMEDIATE");
        return open(url, settings);
    }

    /** A connection to look around through. A SQLite file that is not there is an empty database, and is not made. */
    Connection openToRead(Duration patience) {
        boolean missing = file != null && !Files.exists(file);
        return missing ? open("jdbc:sqlite::memory:", new Properties()) : openToWrite(patience);
    }

    private Connection open(String jdbcUrl, Properties settings) {
        try {
            return DriverManager.getConnection(jdbcUrl, settings);
        } catch (SQLException failure) {
            throw MigrationFailed.unreachable(shown, Answers.of(failure), failure);
        }
    }
}
