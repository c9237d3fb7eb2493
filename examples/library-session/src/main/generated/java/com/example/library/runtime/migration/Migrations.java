package com.example.library.runtime.migration;

import java.io.FileNotFoundException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.RanChangeSet;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

/**
 * The changelog {@code db/changelog/changelog.xml} and a database to run it on, with Liquibase. Everything here <em>blocks</em>
 * until the database has answered: call it at start-up or from a command, never from a callback of the engine.
 *
 * <p>Starts at the same time wait for each other: on PostgreSQL by an advisory lock that ends with its connection, on SQLite
 * because the whole run is one transaction. Every call fails with {@link MigrationFailed} and nothing else. Nothing is
 * printed, and nobody but the database is contacted.
 */
public final class Migrations {

    private static final String CHANGELOG = "db/changelog/changelog.xml";
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final JdbcTarget target;
    private final @Nullable Path resources;
    private final Duration patience;

    private Migrations(JdbcTarget target, @Nullable Path resources, Duration patience) {
        this.target = target;
        this.resources = resources;
        this.patience = patience;
    }

    /**
     * The changelog on the class path, for the database at {@code url}: {@code postgresql://user:password@host:port/database}
     * or {@code sqlite:path/to/file.db}. IllegalArgumentException for any other URL, and for a SQLite database in memory,
     * which would end with the connection that migrates it.
     */
    public static Migrations of(String url) {
        return new Migrations(JdbcTarget.of(url), null, FIVE_MINUTES);
    }

    /** The changelog below {@code resources}, for example {@code src/main/resources}. */
    public static Migrations of(String url, Path resources) {
        return new Migrations(JdbcTarget.of(url), resources, FIVE_MINUTES);
    }

    /** The same, but waiting at most so long for another run to end; five minutes unless said otherwise. */
    public Migrations waitingAtMost(Duration limit) {
        return new Migrations(target, resources, limit);
    }

    /**
     * Applies what is pending; what was applied before is left alone. On PostgreSQL each changeset is a transaction, so those
     * before a failing one stay; on SQLite all of them are one, so a failure leaves the database as it was.
     *
     * @return the ids of the changesets that this call has applied, in order; empty when there was nothing to do
     */
    public List<String> up() {
        return session().write((liquibase, progress) -> {
            liquibase.update(new Contexts(), new LabelExpression());
            return progress.finished();
        });
    }

    /**
     * Takes back the last {@code count} changesets, the newest first. Fails when one of them cannot be taken back; those after
     * it have been then, except on SQLite.
     *
     * @param count at least 1; more than there are takes back all
     * @return the ids of the changesets taken back, in the order in which that was done
     */
    public List<String> down(int count) {
        if (count < 1) throw new IllegalArgumentException("count must be at least 1, not " + count);
        return session().write((liquibase, progress) -> {
            liquibase.rollback(count, new Contexts(), new LabelExpression());
            return progress.finished();
        });
    }

    /** The ids of the changesets that {@link #up} would apply, in order. Changes nothing, not even a file's existence. */
    public List<String> pending() {
        return session()
                .read((liquibase, progress) ->
                        liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
                                .map(ChangeSet::getId)
                                .toList());
    }

    /** The ids of the changesets that the database has, in the order in which they were applied. Changes nothing. */
    public List<String> applied() {
        return session().read((liquibase, progress) -> {
            var history = Scope.getCurrentScope()
                    .getSingleton(ChangeLogHistoryServiceFactory.class)
                    .getChangeLogService(liquibase.getDatabase());
            history.init();
            return history.getRanChangeSets().stream().map(RanChangeSet::getId).toList();
        });
    }

    /** The SQL that {@link #up} would send, Liquibase's own book-keeping included. Changes nothing. */
    public String sql() {
        return session().print((liquibase, progress) -> {
            StringWriter sql = new StringWriter();
            liquibase.updateSql(new Contexts(), new LabelExpression(), sql);
            return sql.toString();
        });
    }

    private LiquibaseSession session() {
        return new LiquibaseSession(target, CHANGELOG, resources(), patience);
    }

    private ResourceAccessor resources() {
        Path directory = resources;
        if (directory == null) {
            ClassLoader own = Migrations.class.getClassLoader();
            return new ClassLoaderResourceAccessor(own);
        }
        try {
            return new DirectoryResourceAccessor(directory);
        } catch (FileNotFoundException missing) {
            throw MigrationFailed.changelog("there is no directory " + directory, null);
        }
    }
}
