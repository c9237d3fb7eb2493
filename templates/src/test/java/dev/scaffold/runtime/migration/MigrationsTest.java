package dev.scaffold.runtime.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.migration.MigrationFailed.Reason;
import dev.scaffold.runtime.support.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

    private static final String SHELF =
            changeset("1", "create table shelf (id int not null primary key, name varchar(20))", "drop table shelf");

    @TempDir
    Path directory;

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void appliesWhatIsPendingAndNothingTwice(TestDatabase database) {
        Migrations migrations = Migrations.of(database.fresh());
        String second = "2-volume-" + database.dialect().name().toLowerCase(Locale.ROOT);

        assertThat(migrations.pending()).containsExactly("1-shelf", second);
        assertThat(migrations.up()).containsExactly("1-shelf", second);
        assertThat(migrations.pending()).isEmpty();
        assertThat(migrations.applied()).containsExactly("1-shelf", second);
        assertThat(migrations.up()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesBackTheLastOnes(TestDatabase database) {
        Migrations migrations = Migrations.of(database.fresh());
        List<String> ids = migrations.up();

        assertThat(migrations.down(1)).containsExactly(ids.get(1));
        assertThat(migrations.applied()).containsExactly(ids.get(0));
        assertThat(migrations.down(5)).containsExactly(ids.get(0));
        assertThat(migrations.up()).isEqualTo(ids);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void lookingChangesNothing(TestDatabase database) {
        String url = database.fresh();
        Migrations migrations = Migrations.of(url);

        migrations.pending();
        migrations.applied();
        assertThat(migrations.sql()).contains("create table shelf").doesNotContain(":postgres@");

        assertThat(tables(url)).isEmpty();
    }

    @Test
    void lookingMakesNoFile() {
        Path file = directory.resolve("absent.db");

        assertThat(Migrations.of("sqlite:" + file).pending()).hasSize(2);

        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("N1")
    void startsAtTheSameTimeApplyOnce(TestDatabase database) throws Exception {
        String url = database.fresh();
        CyclicBarrier together = new CyclicBarrier(3);
        List<CompletableFuture<List<String>>> starts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            starts.add(CompletableFuture.supplyAsync(
                    () -> {
                        await(together);
                        return Migrations.of(url).up();
                    },
                    work -> new Thread(work).start()));
        }

        List<String> applied = new ArrayList<>();
        for (CompletableFuture<List<String>> start : starts) applied.addAll(start.get());

        assertThat(applied).hasSize(2);
        assertThat(Migrations.of(url).applied()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("N5")
    void aRunThatTakesTooLongIsNotWaitedForForEver(TestDatabase database) throws Exception {
        String url = database.fresh();
        CompletableFuture<Void> inTheMiddle = new CompletableFuture<>();
        CompletableFuture<Void> end = new CompletableFuture<>();
        JdbcTarget target = JdbcTarget.of(url);
        var resources = new ClassLoaderResourceAccessor();
        var session = new LiquibaseSession(target, "db/changelog/changelog.xml", resources, Duration.ofSeconds(5));
        CompletableFuture<List<String>> first = CompletableFuture.supplyAsync(() -> session.write((run, progress) -> {
            inTheMiddle.complete(null);
            end.join();
            return List.of();
        }));
        inTheMiddle.join();

        MigrationFailed failed = catchThrowableOfType(
                MigrationFailed.class,
                () -> Migrations.of(url).waitingAtMost(Duration.ofMillis(50)).up());
        end.complete(null);
        first.join();

        assertThat(failed.reason()).isEqualTo(Reason.LOCKED);
        assertThat(Migrations.of(url).up()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aPreconditionSaysWhatTheDataMustLookLike(TestDatabase database) {
        String url = database.fresh();
        changelog(SHELF, """
                <changeSet id="2" author="test">
                  <preConditions onFail="HALT" onFailMessage="shelf.name has 3 rows without a value">
                    <sqlCheck expectedResult="3">select count(*) from shelf</sqlCheck>
                  </preConditions>
                  <sql>drop table shelf</sql>
                </changeSet>
                """);

        MigrationFailed failed = catchThrowableOfType(
                MigrationFailed.class, () -> Migrations.of(url, directory).up());

        assertThat(failed.isPrecondition()).isTrue();
        assertThat(failed.changeset()).contains("2");
        assertThat(failed)
                .hasMessage("changeset 2 is not possible yet: shelf.name has 3 rows without a value;"
                        + " it was not applied: correct the data, then migrate again");
    }

    @Test
    void aPreconditionWithoutWordsSpeaksInLiquibases() {
        changelog("""
                <changeSet id="1" author="test">
                  <preConditions onFail="HALT"><sqlCheck expectedResult="1">select 2</sqlCheck></preConditions>
                  <sql>select 1</sql>
                </changeSet>
                """);

        assertThatThrownBy(() -> Migrations.of(sqlite(), directory).up())
                .isInstanceOf(MigrationFailed.class)
                .hasMessageStartingWith(
                        "changeset 1 is not possible yet: SQL Precondition failed. Expected '1' got '2'");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRefusedChangesetIsNamedWithTheDatabasesAnswer(TestDatabase database) {
        String url = database.fresh();
        changelog(SHELF, changeset("2", "create table shelf (id int)", ""));

        MigrationFailed failed = catchThrowableOfType(
                MigrationFailed.class, () -> Migrations.of(url, directory).up());

        assertThat(failed.reason()).isEqualTo(Reason.CHANGESET);
        assertThat(failed.changeset()).contains("2");
        assertThat(failed.getMessage())
                .startsWith("changeset 2 failed: ")
                .contains("shelf")
                .contains("already exists");
        if (database.dialect() == Dialect.SQLITE) {
            assertThat(tables(url)).isEmpty();
        } else {
            assertThat(tables(url)).contains("shelf");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anAnswerDoesNotQuoteRows(TestDatabase database) {
        String url = database.fresh();
        changelog(
                SHELF,
                changeset("2", "insert into shelf values (1, 'secret'), (2, 'secret')", ""),
                changeset("3", "create unique index uq_shelf_name on shelf (name)", ""));

        assertThatThrownBy(() -> Migrations.of(url, directory).up())
                .hasMessageStartingWith("changeset 3 failed: ")
                .satisfies(failed -> assertThat(trace(failed)).doesNotContain("(secret)"));
    }

    @Test
    void aRebuildOnSqliteMayNotLoseTheTargetsOfForeignKeys() {
        String url = sqlite();
        changelog(
                SHELF,
                changeset("2", "create table volume (shelf_id int references shelf (id))", ""),
                changeset("3", "insert into volume values (7)", ""));

        assertThatThrownBy(() -> Migrations.of(url, directory).up())
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("rows of volume would refer to rows of shelf that are not there");
        assertThat(tables(url)).isEmpty();
    }

    @Test
    void whatCannotBeTakenBackSaysSo() {
        String url = sqlite();
        changelog("<changeSet id=\"1\" author=\"test\"><sql>create table shelf (id int)</sql></changeSet>");
        Migrations migrations = Migrations.of(url, directory);
        migrations.up();

        assertThatThrownBy(() -> migrations.down(1))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageStartingWith("changeset 1 failed: No inverse to liquibase.change.core.RawSQLChange");
        assertThat(migrations.applied()).containsExactly("1");
    }

    @Test
    void anEditedChangesetIsRefused() {
        String url = sqlite();
        changelog(SHELF);
        Migrations.of(url, directory).up();
        changelog(SHELF.replace("varchar(20)", "varchar(30)"));

        MigrationFailed failed = catchThrowableOfType(
                MigrationFailed.class, () -> Migrations.of(url, directory).up());

        assertThat(failed.reason()).isEqualTo(Reason.CHANGELOG);
    }

    @Test
    void aWrongPasswordIsNeverRepeated() {
        String right = TestDatabase.all().get(1).fresh();
        String url = right.replace("postgres:postgres@", "nobody:s3cr3t@");

        MigrationFailed failed = catchThrowableOfType(
                MigrationFailed.class, () -> Migrations.of(url).up());

        assertThat(failed.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failed)
                .hasStackTraceContaining("nobody")
                .satisfies(all -> assertThat(trace(all)).doesNotContain("s3cr3t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://localhost:1/absent", "sqlite:/absent/directory/file.db"})
    void aDatabaseThatIsNotThereIsUnreachable(String url) {
        MigrationFailed failed = catchThrowableOfType(
                MigrationFailed.class, () -> Migrations.of(url).up());

        assertThat(failed.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failed).hasMessageStartingWith("cannot connect to " + url + ": ");
    }

    @Test
    void userAndPasswordMayHoldAnyCharacter() {
        String url = TestDatabase.all()
                .get(1)
                .fresh("do $$ begin create role \"o'neil@home\" superuser login password 'a:b/c@d+%'; end $$");
        String other = url.replace("postgres:postgres@", "o'neil%40home:a%3Ab%2Fc%40d+%25@") + "?sslmode=disable";

        assertThat(Migrations.of(other).up()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite::memory:",
                "sqlite:",
                "mysql://host/db",
                "postgresql://a:s3cr3t{}@host/db",
                "postgresql://a:x@/s3cr3t{@host/db"
            })
    void anUnusableUrlIsRefusedAtOnce(String url) {
        assertThatThrownBy(() -> Migrations.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void nothingCallsOutAndNothingIsPrinted() {
        List<URI> asked = Collections.synchronizedList(new ArrayList<>());
        ProxySelector before = ProxySelector.getDefault();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ProxySelector.setDefault(new RecordingSelector(asked));
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try {
            Migrations migrations = Migrations.of(sqlite());
            migrations.up();
            migrations.down(1);
            migrations.pending();
        } finally {
            ProxySelector.setDefault(before);
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(asked).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static final class RecordingSelector extends ProxySelector {
        private final List<URI> asked;

        RecordingSelector(List<URI> asked) {
            this.asked = asked;
        }

        @Override
        public List<Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    }

    private static String sqlite() {
        return TestDatabase.all().get(0).fresh();
    }

    private static List<String> tables(String url) {
        try (Engine engine = Engine.connect(url)) {
            String sql = engine.dialect() == Dialect.SQLITE
                    ? "select name from sqlite_master where type = 'table'"
                    : "select tablename from pg_tables where schemaname = 'public'";
            return engine.execute(Statement.read(sql)).join().rows().stream()
                    .map(row -> String.valueOf(row.getString(0)))
                    .toList();
        }
    }

    private static String changeset(String id, String sql, String rollback) {
        return "<changeSet id=\"" + id + "\" author=\"test\"><sql>" + sql + "</sql><rollback>" + rollback
                + "</rollback></changeSet>\n";
    }

    private void changelog(String... changesets) {
        String text = "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://www.liquibase.org/xml/ns/dbchangelog"
                + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-4.33.xsd\">\n"
                + String.join("", changesets) + "</databaseChangeLog>\n";
        try {
            Path file = directory.resolve("db/changelog/changelog.xml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
