package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scaffold migrate} on the migrations of a generated project. */
class MigrateTest {

    private static final String SCHEMA = """
            scaffold: 1
            project: { name: shop, style: session, databases: [sqlite, postgresql] }
            entities:
              Book:
                fields:
                  title: string(200)?
            """;

    /** Generated once: each test copies it. */
    @TempDir
    static Path made;

    @TempDir
    Path directory;

    private Cli cli;

    @BeforeAll
    static void make() throws IOException {
        Files.writeString(made.resolve("schema.yaml"), SCHEMA);
        assertThat(new Cli(made).run("new").code()).isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        Trees.copy(made, directory);
        cli = new Cli(directory);
    }

    @Test
    void upStatusAndDownOnSqlite() throws Exception {
        cli.with("SCAFFOLD_URL", "sqlite:shop.db");
        Cli.Run before = cli.run("migrate", "status");
        assertThat(before.code()).as(before.err()).isZero();
        assertThat(before.out().lines()).isNotEmpty().allMatch(line -> line.startsWith("pending  "));
        assertThat(before.err()).contains("scaffold migrate up");
        assertThat(directory.resolve("shop.db")).as("looking makes no file").doesNotExist();

        Cli.Run up = cli.run("migrate", "up");
        assertThat(up.code()).as(up.err()).isZero();
        List<String> ids = up.out().lines().toList();
        assertThat(up.err()).contains("✔ " + Console.count(ids.size(), "changeset") + " applied in 0.0 s");
        assertThat(cli.run("migrate", "up").err()).contains("Nothing to do: the database is up to date");

        execute("insert into book (title) values ('The Dispossessed')");
        Files.writeString(directory.resolve("schema.yaml"), SCHEMA + "      pages: int = 1\n");
        assertThat(cli.run("generate").code()).isZero();
        assertThat(cli.run("migrate", "up").out().lines()).isNotEmpty();
        assertThat(execute("select title || pages from book")).isEqualTo("The Dispossessed1");

        Cli.Run down = cli.run("migrate", "down", "--to=" + ids.get(ids.size() - 1));
        assertThat(down.code()).as(down.err()).isZero();
        assertThat(down.err()).contains("rolled back in");
        assertThat(cli.run("migrate", "status").out().lines().map(line -> line.substring(0, 7)))
                .contains("applied", "pending");
        assertThat(cli.run("migrate", "down", "--to=nowhere").err()).contains("was not applied");
        assertThat(execute("select title from book")).isEqualTo("The Dispossessed");
    }

    @Test
    void rowsInTheWayAreCountedAndStopIt() throws Exception {
        cli.with("SCAFFOLD_URL", "sqlite:shop.db").run("migrate", "up");
        execute("insert into book (title) values (null), (null)");
        Files.writeString(directory.resolve("schema.yaml"), SCHEMA.replace("string(200)?", "string(200)"));
        Cli.Run generate = cli.run("generate");
        assertThat(generate.code()).as(generate.err()).isZero();
        Cli.Run up = cli.run("migrate", "up");
        assertThat(up.code()).isEqualTo(7);
        assertThat(up.err()).startsWith("error[SCF-E833]").doesNotContain("\tat ");
    }

    @Test
    void sqlIsPrintedForEachDatabaseWithoutOne() {
        Cli.Run both = cli.run("migrate", "sql");
        assertThat(both.code()).as(both.err()).isZero();
        assertThat(both.out()).contains("-- For postgresql", "-- For sqlite").containsIgnoringCase("create table");
        Cli.Run one = cli.run("migrate", "sql", "--database=postgresql");
        assertThat(one.out()).contains("generated").doesNotContain("-- For sqlite");
    }

    @Test
    void onPostgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres";
            Cli.Run up = cli.run("migrate", "up", "--url=" + url);
            assertThat(up.code()).as(up.err()).isZero();
            assertThat(up.out().lines()).isNotEmpty();
            assertThat(cli.run("migrate", "status", "--url=" + url).out().lines())
                    .allMatch(line -> line.startsWith("applied  "));
            assertThat(cli.run("migrate", "down", "--count=1", "--url=" + url)
                            .out()
                            .lines())
                    .hasSize(1);
        }
    }

    @Test
    void anUnreachableDatabaseIsNamedWithoutItsPassword() {
        Cli.Run run = cli.run("migrate", "up", "--url=postgresql://app:hunter2@127.0.0.1:1/shop");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("error[SCF-E831]")
                .contains("127.0.0.1")
                .doesNotContain("hunter2");
        assertThat(cli.run("migrate", "up", "--url=mongodb://x").err()).startsWith("error[SCF-E820]");
    }

    private String execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("shop.db"));
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) return "";
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
