package dev.scaffold.cli;

import dev.scaffold.runtime.migration.MigrationFailed;
import dev.scaffold.runtime.migration.Migrations;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Migrations, with their failures in the command line's words. Liquibase is loaded here and not by the commands, whose help does not
 * need it.
 */
final class MigrationRun {

    private final Console console;
    private final Migrations migrations;

    private MigrationRun(Console console, Migrations migrations) {
        this.console = console;
        this.migrations = migrations;
    }

    /** Fails with {@link Failure} when the URL is of no known form. */
    static MigrationRun of(Console console, String url, Path resources) {
        try {
            return new MigrationRun(console, Migrations.of(url, resources));
        } catch (IllegalArgumentException e) {
            throw Failure.of(Problem.E820, String.valueOf(e.getMessage()));
        }
    }

    List<String> up() throws Exception {
        return call(migrations::up);
    }

    List<String> down(int count) throws Exception {
        return call(() -> migrations.down(count));
    }

    List<String> applied() throws Exception {
        return call(migrations::applied);
    }

    List<String> pending() throws Exception {
        return call(migrations::pending);
    }

    String sql() throws Exception {
        return call(migrations::sql);
    }

    private <T> T call(Callable<T> work) throws Exception {
        try {
            return Progress.during(console, "migrating", work);
        } catch (MigrationFailed e) {
            String message = String.valueOf(e.getMessage());
            throw switch (e.reason()) {
                case UNREACHABLE -> Failure.of(Problem.E831, message);
                case PRECONDITION -> new Failure(Problem.E833, ExitCode.DESTRUCTIVE, message);
                case LOCKED, CHANGESET, CHANGELOG -> Failure.of(Problem.E832, message);
            };
        }
    }
}
