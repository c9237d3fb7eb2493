package dev.scaffold.cli;

import dev.scaffold.generator.schema.Database;
import java.io.FileNotFoundException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** The SQL of a changelog without any database. */
final class OfflineSql {

    private static final String CHANGELOG = "db/changelog/changelog.xml";

    private OfflineSql() {}

    /** For an empty database; without Liquibase's own tables. Fails with {@link Failure} when the changelog cannot be read. */
    static String print(Database database, Path resources) throws Exception {
        java.util.logging.Logger.getLogger("liquibase").setLevel(java.util.logging.Level.OFF);
        StringWriter sql = new StringWriter();
        Map<String, Object> settings =
                Map.of(AnalyticsArgs.ENABLED.getKey(), false, Scope.Attr.ui.name(), new LoggerUIService());
        try {
            Scope.child(settings, () -> print(database, resources, sql));
        } catch (LiquibaseException | FileNotFoundException e) {
            throw Failure.of(Problem.E832, String.valueOf(e.getMessage()));
        }
        return sql.toString();
    }

    private static void print(Database database, Path resources, StringWriter sql)
            throws LiquibaseException, FileNotFoundException {
        DirectoryResourceAccessor accessor = new DirectoryResourceAccessor(resources);
        String url = "offline:" + database.word() + "?outputLiquibaseSql=none";
        var offline = DatabaseFactory.getInstance().openDatabase(url, null, null, null, accessor);
        try (Liquibase liquibase = new Liquibase(CHANGELOG, accessor, offline)) {
            liquibase.updateSql(new Contexts(), new LabelExpression(), sql);
        }
    }
}
