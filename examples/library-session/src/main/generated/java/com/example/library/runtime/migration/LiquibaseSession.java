package com.example.library.runtime.migration;

import com.example.library.runtime.engine.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.core.SQLiteDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.resource.ResourceAccessor;

/** One run of Liquibase over one connection. */
final class LiquibaseSession {

    /** What to do with it. */
    interface Work<T> {
        T run(Liquibase liquibase, Progress progress) throws LiquibaseException;
    }

    /** Any number that nobody else locks in this database: the first digits of the golden ratio. */
    private static final long LOCK = 1_618_033_988_749_894_848L;

    private final JdbcTarget target;
    private final String changelog;
    private final ResourceAccessor resources;
    private final Duration patience;
    private final Progress progress = new Progress();

    LiquibaseSession(JdbcTarget target, String changelog, ResourceAccessor resources, Duration patience) {
        this.target = target;
        this.changelog = changelog;
        this.resources = resources;
        this.patience = patience;
    }

    /** Keeps what {@code work} has done. */
    <T> T write(Work<T> work) {
        return QuietScope.call(() -> {
            try (Connection connection = target.openToWrite(patience)) {
                if (target.dialect() == Dialect.POSTGRESQL) {
                    waitForOthers(connection);
                    return run(new WholeChangesets(connection, progress), work);
                }
                T result = run(new NestedConnection(connection), work);
                if (!progress.finished().isEmpty()) refuseDanglingRows(connection);
                connection.commit();
                return result;
            } catch (LiquibaseException | UnexpectedLiquibaseException | SQLException failure) {
                throw failed(failure);
            }
        });
    }

    /** Undoes whatever {@code work} has done, such as making Liquibase's own tables. */
    <T> T read(Work<T> work) {
        return QuietScope.call(() -> {
            try (Connection connection = target.openToRead(patience)) {
                try {
                    return run(new NestedConnection(connection), work);
                } finally {
                    connection.rollback();
                }
            } catch (LiquibaseException | SQLException failure) {
                throw failed(failure);
            }
        });
    }

    /** The same for work that writes nothing at all. PostgreSQL ends the transaction at a failed probe: so none is around it. */
    <T> T print(Work<T> work) {
        if (target.dialect() == Dialect.SQLITE) return read(work);
        return QuietScope.call(() -> {
            try (Connection connection = target.openToRead(patience)) {
                connection.setReadOnly(true);
                return run(new JdbcConnection(connection), work);
            } catch (LiquibaseException | SQLException failure) {
                throw failed(failure);
            }
        });
    }

    /** Before Liquibase's own lock, which comes after it has made its tables. Ends with the connection, however that ends. */
    private void waitForOthers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = " + patience.toMillis());
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            statement.execute("reset lock_timeout");
        }
    }

    private <T> T run(JdbcConnection connection, Work<T> work) throws LiquibaseException {
        Database database = switch (target.dialect()) {
            case POSTGRESQL -> new PostgresDatabase();
            case SQLITE -> new SQLiteDatabase();
        };
        database.setConnection(connection);
        try (Liquibase liquibase = new Liquibase(changelog, resources, database)) {
            liquibase.setChangeExecListener(progress);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            return work.run(liquibase, progress);
        }
    }

    /** Foreign keys were off: what they would have refused is looked for before it is committed. */
    private void refuseDanglingRows(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("pragma foreign_key_check")) {
            if (!rows.next()) return;
            throw MigrationFailed.changeset(
                    String.join(", ", progress.finished()),
                    "rows of " + rows.getString("table") + " would refer to rows of " + rows.getString("parent")
                            + " that are not there",
                    "nothing was changed: correct the data, then migrate again",
                    null);
        }
    }

    private MigrationFailed failed(Exception failure) {
        if (progress.failedPrecondition().isPresent()) {
            return MigrationFailed.precondition(
                    progress.current().orElse(changelog),
                    progress.failedPrecondition().get(),
                    failure);
        }
        if (Answers.isLocked(failure)) return MigrationFailed.locked(patience, failure);
        if (progress.current().isEmpty()) return MigrationFailed.changelog(Answers.of(failure), failure);
        String wayOut = target.dialect() == Dialect.SQLITE
                ? "nothing was changed: correct the changeset or the data, then migrate again"
                : "what was done before it stays: correct the changeset or the data, then migrate again";
        return MigrationFailed.changeset(progress.current().get(), Answers.of(failure), wayOut, failure);
    }
}
