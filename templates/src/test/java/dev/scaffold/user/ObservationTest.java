package dev.scaffold.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.StatementReport;
import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.error.DatabaseFailure;
import dev.scaffold.runtime.error.PoolExhausted;
import dev.scaffold.runtime.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an engine tells of itself, to code outside of the runtime: its statements, who holds its connections, and its options. */
class ObservationTest {

    private static final String TABLE = "create table item (id int primary key, name varchar(40))";

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static Statement insert(int id) {
        return Statement.write("insert into item values ($1, $2)", id, "s3cret");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A103")
    void aListenerIsToldOfEachStatement(TestDatabase database) {
        ConcurrentLinkedQueue<StatementReport> told = new ConcurrentLinkedQueue<>();
        try (Engine engine = Engine.builder(database.fresh(TABLE))
                .listener(report -> {
                    throw new IllegalStateException("a listener's own mistake");
                })
                .listener(told::add)
                .build()) {
            engine.execute(insert(1)).join();
            engine.transaction(tx -> tx.execute(insert(2)).thenCompose(done -> tx.execute(insert(3))))
                    .join();
            engine.execute(Statement.read("select * from item")).join();
            assertThatThrownBy(engine.execute(insert(1))::join).hasCauseInstanceOf(ConstraintViolation.class);
        }

        assertThat(told)
                .extracting(StatementReport::id, StatementReport::client, StatementReport::rows)
                .containsExactly(
                        tuple(1L, "engine", 1L),
                        tuple(2L, "transaction 1", 1L),
                        tuple(3L, "transaction 1", 1L),
                        tuple(4L, "engine", 3L),
                        tuple(5L, "engine", 0L));
        StatementReport last = told.stream().skip(4).findFirst().orElseThrow();
        assertThat(last.failure()).containsInstanceOf(ConstraintViolation.class);
        assertThat(told).allSatisfy(report -> {
            assertThat(report.duration()).isPositive();
            assertThat(report.toString()).doesNotContain("s3cret");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("B7")
    void aRecordingOfTheJdkHoldsThem(TestDatabase database, @TempDir Path directory) throws IOException {
        try (Engine engine = Engine.connect(database.fresh(TABLE));
                Recording recording = new Recording()) {
            engine.execute(insert(1)).join();
            recording.enable("persistence.Statement");
            recording.start();
            engine.execute(insert(2)).join();
            recording.stop();
            recording.dump(directory.resolve("recording.jfr"));
        }

        List<RecordedEvent> events = RecordingFile.readAllEvents(directory.resolve("recording.jfr"));

        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("persistence.Statement"))
                .extracting(event -> event.getString("sql"), event -> event.getLong("rows"))
                .containsExactly(tuple("insert into item values ($1, $2)", 1L));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB18")
    void aTransactionThatDoesNotEndIsToldOfOnce(TestDatabase database) throws InterruptedException {
        BlockingQueue<String> warnings = new LinkedBlockingQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                warnings.add(logged.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("persistence.pool");
        logger.addHandler(handler);
        CompletableFuture<Void> forgotten = new CompletableFuture<>();
        try (Engine engine = Engine.builder(database.fresh(TABLE))
                .holdWarning(Duration.ofMillis(20))
                .build()) {
            CompletableFuture<Void> held = engine.transaction(tx -> forgotten);

            assertThat(warnings.poll(20, TimeUnit.SECONDS))
                    .startsWith("transaction 1 holds a connection")
                    .contains(getClass().getSimpleName() + ".java");
            assertThat(engine.usage().inUse()).isEqualTo(1);
            assertThat(engine.holdWarnings()).isEqualTo(1);
            forgotten.complete(null);
            held.join();
            assertThat(engine.usage().inUse()).isZero();
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB14")
    void whoWaitsInVainIsToldWhoHasTheConnections(TestDatabase database) {
        CompletableFuture<Void> hold = new CompletableFuture<>();
        CompletableFuture<Void> inside = new CompletableFuture<>();
        try (Engine engine = Engine.builder(database.fresh(TABLE))
                .poolSize(1)
                .acquireTimeout(Duration.ofMillis(500))
                .build()) {
            CompletableFuture<Void> held = engine.transaction(tx -> {
                inside.complete(null);
                return hold;
            });
            CompletableFuture.anyOf(inside, held).join();

            assertThatThrownBy(engine.execute(insert(1))::join)
                    .cause()
                    .isInstanceOf(PoolExhausted.class)
                    .hasMessageContaining("1 in all, 1 in use")
                    .hasMessageContaining("transaction 1 holds a connection for")
                    .hasMessageContaining(getClass().getSimpleName() + ".java");
            hold.complete(null);
            held.join();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void itsTextTellsEverythingButThePassword(TestDatabase database) {
        try (Engine engine =
                Engine.builder(database.fresh(TABLE)).poolSize(3).queueLimit(77).build()) {
            engine.execute(insert(1)).join();

            assertThat(engine.toString())
                    .contains("poolSize 3", "queueLimit 77", "statementTimeout PT30S", "0 in use, 0 waiting")
                    .doesNotContain("postgres:postgres");
        }
    }

    @Test
    @Tag("XE6")
    void whatTheServerSaysOfAValueDoesNotQuoteIt() {
        try (Engine engine = Engine.connect(TestDatabase.all().get(1).fresh(TABLE))) {
            for (String sql : List.of(
                    "select cast(cast($1 as text) as int)",
                    "select cast(cast($1 as text) as date)",
                    "select cast(cast($1 as text) as jsonb)",
                    "select cast(cast($1 as text) as uuid)")) {
                assertThatThrownBy(engine.execute(Statement.read(sql, "s3\"cret\nx"))::join)
                        .cause()
                        .isInstanceOf(DatabaseFailure.class)
                        .hasMessageNotContaining("s3")
                        .hasMessageNotContaining("cret")
                        .hasMessageContaining("invalid input");
            }
        }
    }
}
