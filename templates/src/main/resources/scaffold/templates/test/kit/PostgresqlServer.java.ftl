// ${header}
package ${kit};

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import ${packageName}.runtime.engine.Engine;
import ${packageName}.runtime.engine.Statement;
import ${packageName}.runtime.migration.Migrations;

/**
 * The server that tests use: started by the first that needs it, or the one at {@code DATABASE_URL}. There, nothing that
 * exists is touched: the tests make databases of their own, called {@code ${database}_test_…}, and drop them at the end. The
 * role needs the right to create databases.
 */
final class PostgresqlServer {

    private static final String PREFIX = "${database}_test_";
    private static final PostgresqlServer SHARED = start();

    private final String url;
    private final Engine admin;
    private final String template = PREFIX + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger made = new AtomicInteger();

    private PostgresqlServer(String url, Consumer<PostgresqlServer> atEnd) {
        this.url = url;
        this.admin = Engine.connect(url);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> atEnd.accept(this)));
        createTemplate();
        Migrations.of(database(template)).up();
    }

    private void createTemplate() {
        try {
            run("create database " + template);
        } catch (CompletionException refused) {
            throw new IllegalStateException(
                    "the tests make databases of their own on the server at DATABASE_URL, and may not: grant its role"
                            + " CREATEDB, or unset DATABASE_URL",
                    refused.getCause());
        }
    }

    /** A copy of the one database that was migrated. */
    static String fresh() {
        return SHARED.copy();
    }

    private String copy() {
        String name = template + "_" + made.incrementAndGet();
        run("create database " + name + " template " + template);
        return database(name);
    }

    /** The server's URL with another database. */
    private String database(String name) {
        return url.replaceFirst("^(postgres(?:ql)?://[^/]*)/?[^?]*", "$1/" + name);
    }

    private void drop() {
        for (int i = made.get(); i > 0; i--) run("drop database if exists " + template + "_" + i + " with (force)");
        run("drop database if exists " + template + " with (force)");
        admin.closeAsync().join();
    }

    private void run(String sql) {
        admin.execute(Statement.write(sql)).join();
    }

    private static PostgresqlServer start() {
        String external = System.getenv("DATABASE_URL");
        if (external != null && external.matches("postgres(ql)?://.*")) {
            return new PostgresqlServer(external, PostgresqlServer::drop);
        }
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
            String url = "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres";
            return new PostgresqlServer(url, shared -> shared.stop(server));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void stop(EmbeddedPostgres server) {
        try (server) {
            admin.closeAsync().join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
