package dev.scaffold.runtime.fault;

import static dev.scaffold.runtime.activerecord.sample.tables.Tables.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.activerecord.sample.Tag;
import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.StatementReport;
import dev.scaffold.runtime.session.sample.SessionFactory;
import dev.scaffold.runtime.support.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each value that is written, sought or refused is a marker, and so is the password: it turns up in no log at the finest level,
 * no error's text, no report, no recording, and no text of an object.
 */
@org.junit.jupiter.api.Tag("XE6")
@org.junit.jupiter.api.Tag("B7")
@org.junit.jupiter.api.Tag("A103")
class SecretsTest {

    private static final String MARKER = "s3cr3tM4rker";

    @TempDir
    Path directory;

    static Stream<TestDatabase> databases() {
        return TestDatabase.all().stream();
    }

    /** Keeps everything that anybody logs, as a formatter would print it. */
    private static final class Everything extends Handler {

        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord logged) {
            lines.add(new SimpleFormatter().format(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Broken once: with the value in what PostgreSQL says of bad data ({@code PostgresqlErrors.withoutValue}). */
    @ParameterizedTest
    @MethodSource("databases")
    void turnUpNowhere(TestDatabase database) throws Exception {
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        Everything logs = new Everything();
        logs.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(logs);
        List<String> texts = new ArrayList<>();
        ConcurrentLinkedQueue<StatementReport> reports = new ConcurrentLinkedQueue<>();
        Path recorded = directory.resolve("all.jfr");
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            String url = Rig.fresh(database).replace("postgres:postgres@", "postgres:" + MARKER + "@");
            try (Engine engine = Engine.builder(url).listener(reports::add).build()) {
                texts.add(engine.toString());
                use(engine, database, texts);
            }
            if (database.dialect() == Dialect.POSTGRESQL) {
                try (Engine nowhere = Engine.connect(url.replaceAll(":\\d+/", ":1/"))) {
                    refused(() -> nowhere.execute(Statement.read("select $1", MARKER)), texts);
                    texts.add(nowhere.toString());
                }
            }
            recording.stop();
            recording.dump(recorded);
        } finally {
            root.removeHandler(logs);
            root.setLevel(before);
        }
        reports.forEach(report -> texts.add(report.toString()));
        assertThat(logs.lines).anyMatch(line -> line.contains("insert into"));
        assertThat(texts).hasSizeGreaterThan(40).noneMatch(text -> text.contains(MARKER));
        assertThat(logs.lines).noneMatch(line -> line.contains(MARKER));
        assertThat(new String(Files.readAllBytes(recorded), StandardCharsets.ISO_8859_1))
                .doesNotContain(MARKER);
    }

    private static void use(Engine engine, TestDatabase database, List<String> texts) {
        Wait.forValue(engine.execute(Statement.write("create table tag (id " + database.identity()
                + ", name varchar(40) not null unique check (name <> '" + "x" + "'), version integer not null,"
                + " created_at timestamp with time zone not null, updated_at timestamp with time zone not null)")));
        Wait.forValue(engine.execute(Statement.write("create table plain (n integer check (n > 0), d varchar(3))")));
        String tooLong = MARKER.repeat(5);

        Tag first = Wait.forValue(new Tag().setName(MARKER).save(engine));
        texts.add(first + " " + Tag.objects(engine).filter(TAG.NAME.eq(MARKER)));
        refused(() -> new Tag().setName(MARKER).save(engine), texts);
        refused(() -> new Tag().setName(tooLong).save(engine), texts);
        refused(() -> Tag.objects(engine).createAll(List.of(new Tag().setName("a"), new Tag().setName(MARKER))), texts);
        refused(() -> Tag.objects(engine).get(TAG.NAME.eq(MARKER + "?")), texts);
        Wait.forValue(new Tag().setName(MARKER + "2").save(engine));
        refused(() -> Tag.objects(engine).get(TAG.NAME.startsWith(MARKER)), texts);
        refused(
                () -> Tag.objects(engine)
                        .get(first.getId())
                        .thenCompose(late -> engine.execute(Statement.write("update tag set version = version + 1"))
                                .thenCompose(done -> late.setName(MARKER + "3").save())),
                texts);

        SessionFactory sessions = SessionFactory.of(engine);
        for (String name : List.of(MARKER, tooLong)) {
            refused(
                    () -> sessions.transaction(session -> {
                        var tag = session.add(new dev.scaffold.runtime.session.sample.Tag().setName(name));
                        texts.add(tag + " " + session);
                        return session.flush();
                    }),
                    texts);
        }
        refused(
                () -> sessions.open()
                        .select(dev.scaffold.runtime.session.sample.Tag.class)
                        .where(dev.scaffold.runtime.session.sample.tables.Tables.TAG.NAME.eq(MARKER + "?"))
                        .one(),
                texts);

        String text = database.dialect() == Dialect.POSTGRESQL ? "cast($1 as text)" : "$1";
        for (String sql : List.of(
                "insert into plain (n) values (cast(" + text + " as integer))",
                "insert into plain (d, n) values (" + text + ", -1)",
                "insert into nowhere values ($1)",
                "update tag set name = " + text,
                "update tag set name = null where name = " + text,
                "select " + text + " from nowhere")) {
            refused(() -> engine.execute(Statement.write(sql, MARKER)), texts);
            refused(() -> engine.transaction(tx -> tx.execute(Statement.write(sql, MARKER))), texts);
        }
        if (database.dialect() != Dialect.POSTGRESQL) return;
        for (String type :
                List.of("date", "timestamptz", "jsonb", "uuid", "numeric", "boolean", "inet", "xml", "bytea")) {
            refused(
                    () -> engine.execute(
                            Statement.read("select cast(cast($1 as text) as " + type + ")", "<\\" + MARKER)),
                    texts);
        }
        refused(() -> engine.execute(Statement.write("insert into plain (n) values ($1)", MARKER)), texts);
        refused(
                () -> engine.executeBatch("insert into plain (n) values ($1)", List.of(List.of(1), List.of(MARKER))),
                texts);
        refused(() -> engine.execute(Statement.read("select cast($1 as text), cast($2 as int)", MARKER)), texts);
    }

    /** Notes what it fails with, to the last frame; whether it fails at all depends on the database. */
    private static void refused(Supplier<CompletableFuture<?>> call, List<String> texts) {
        Throwable failure;
        try {
            failure = Wait.forFailure(call.get());
        } catch (RuntimeException thrown) {
            failure = thrown;
        }
        if (failure == null) return;
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed, true));
        texts.add(printed.toString());
        texts.add(String.valueOf(failure.getMessage()));
    }
}
