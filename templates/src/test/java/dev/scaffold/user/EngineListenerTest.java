package dev.scaffold.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.EngineListener;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.TransactionReport;
import dev.scaffold.runtime.engine.TransactionReport.Outcome;
import dev.scaffold.runtime.error.ConnectionLost;
import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

/** What an engine tells of its connections and transactions, and that no listener can harm those who wait. */
class EngineListenerTest {

    private static final String TABLE = "create table item (id int primary key)";

    /** Writes down what it is told. */
    private static final class Notes implements EngineListener {

        final Queue<String> all = new ConcurrentLinkedQueue<>();
        final Queue<TransactionReport> transactions = new ConcurrentLinkedQueue<>();

        @Override
        public void connected(Duration took) {
            note("connected", took);
        }

        @Override
        public void taken(Duration waited) {
            note("taken", waited);
        }

        @Override
        public void returned(Duration held) {
            note("returned", held);
        }

        private void note(String what, Duration time) {
            all.add(time.isNegative() ? what + " " + time : what);
        }

        @Override
        public void discarded(Discarded why) {
            all.add("discarded " + why);
        }

        @Override
        public void begun(String transaction) {
            all.add("begun " + transaction);
        }

        @Override
        public void ended(TransactionReport report) {
            all.add("ended " + report.transaction() + " " + report.outcome());
            transactions.add(report);
        }

        @Override
        public void savepointSet(String transaction, String savepoint) {
            all.add("set " + savepoint + " in " + transaction);
        }

        @Override
        public void savepointReleased(String transaction, String savepoint) {
            all.add("released " + savepoint);
        }

        @Override
        public void savepointRolledBack(String transaction, String savepoint) {
            all.add("undone " + savepoint);
        }

        List<String> taken() {
            List<String> notes = List.copyOf(all);
            all.clear();
            return notes;
        }
    }

    /** Fails with an Error whatever it is told, and is told all the same. */
    private static final class Failing implements EngineListener {

        @Override
        public void connected(Duration took) {
            throw new AssertionError("connected");
        }

        @Override
        public void taken(Duration waited) {
            throw new AssertionError("taken");
        }

        @Override
        public void returned(Duration held) {
            throw new AssertionError("returned");
        }

        @Override
        public void discarded(Discarded why) {
            throw new AssertionError("discarded");
        }

        @Override
        public void begun(String transaction) {
            throw new AssertionError("begun");
        }

        @Override
        public void ended(TransactionReport report) {
            throw new AssertionError("ended");
        }

        @Override
        public void savepointSet(String transaction, String savepoint) {
            throw new AssertionError("set");
        }

        @Override
        public void savepointReleased(String transaction, String savepoint) {
            throw new AssertionError("released");
        }

        @Override
        public void savepointRolledBack(String transaction, String savepoint) {
            throw new AssertionError("undone");
        }
    }

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static Statement insert(int id) {
        return Statement.write("insert into item values ($1)", id);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("B103")
    void aListenerIsToldOfConnectionsAndTransactions(TestDatabase database) {
        Notes notes = new Notes();
        Engine engine = Engine.builder(database.fresh(TABLE))
                .poolSize(1)
                .listener(notes)
                .build();

        await(engine.execute(insert(1)));
        assertThat(notes.taken()).containsExactly("connected", "taken", "returned");

        await(engine.transaction(tx -> tx.execute(insert(2))
                .thenCompose(done -> tx.savepoint(kept -> kept.execute(insert(3))))
                .thenCompose(done -> tx.savepoint(
                                undone -> undone.execute(insert(3)).thenApply(never -> (Void) null))
                        .exceptionally(duplicate -> null))));
        assertThat(notes.taken())
                .containsExactly(
                        "taken",
                        "begun transaction 1",
                        "set sp_1 in transaction 1",
                        "released sp_1",
                        "set sp_2 in transaction 1",
                        "undone sp_2",
                        "returned",
                        "ended transaction 1 COMMITTED");

        assertThatThrownBy(() -> await(engine.transaction(tx -> {
                    throw new IllegalStateException("changed my mind");
                })))
                .hasRootCauseMessage("changed my mind");
        assertThat(notes.taken())
                .containsExactly("taken", "begun transaction 2", "returned", "ended transaction 2 ROLLED_BACK");

        await(engine.closeAsync());
        assertThat(notes.taken()).containsExactly("discarded CLOSED");
        assertThat(notes.transactions)
                .extracting(
                        TransactionReport::outcome,
                        TransactionReport::attempt,
                        TransactionReport::statements,
                        report -> report.failure().map(Throwable::getMessage).orElse(""))
                .containsExactly(
                        tuple(Outcome.COMMITTED, 1, 3L, ""), tuple(Outcome.ROLLED_BACK, 1, 0L, "changed my mind"));
        assertThat(notes.transactions)
                .allSatisfy(report -> assertThat(report.duration()).isPositive());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("B103")
    void aCancelledTransactionIsToldOf(TestDatabase database) {
        Notes notes = new Notes();
        try (Engine engine =
                Engine.builder(database.fresh(TABLE)).listener(notes).build()) {
            CompletableFuture<Void> begun = new CompletableFuture<>();
            CompletableFuture<Void> undone = new CompletableFuture<>();
            CompletableFuture<Void> cancelled = engine.transaction(tx -> {
                tx.onRollback(() -> undone.complete(null));
                begun.complete(null);
                return new CompletableFuture<Void>();
            });
            await(begun);
            cancelled.cancel(true);
            await(undone);
            await(engine.closeAsync());
        }

        assertThat(notes.transactions).singleElement().satisfies(report -> {
            assertThat(report.outcome()).isEqualTo(Outcome.ROLLED_BACK);
            assertThat(report.failure()).containsInstanceOf(CancellationException.class);
        });
        assertThat(notes.all).containsOnlyOnce("taken", "returned");
    }

    @Test
    @Tag("B103")
    void whyAConnectionIsNotKeptIsTold() {
        String url = TestDatabase.all().get(1).fresh(TABLE);
        Notes old = new Notes();
        try (Engine engine = Engine.builder(url)
                .maxLifetime(Duration.ofNanos(1))
                .listener(old)
                .build()) {
            await(engine.execute(insert(1)));
            await(engine.closeAsync());
        }
        Notes lost = new Notes();
        try (Engine engine = Engine.builder(url).listener(lost).build()) {
            Statement suicide = Statement.read("select pg_terminate_backend(pg_backend_pid())");
            assertThatThrownBy(() -> await(engine.execute(suicide))).hasCauseInstanceOf(ConnectionLost.class);
            await(engine.closeAsync());
        }

        assertThat(old.all).containsExactlyInAnyOrder("connected", "taken", "returned", "discarded OLD");
        assertThat(lost.all).containsExactlyInAnyOrder("connected", "taken", "returned", "discarded LOST");
    }

    /** Each kind of event throws an Error; the negative control is to catch RuntimeException alone in Listeners. */
    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A103")
    @Tag("B103")
    void noListenerLeavesACallerWaitingOrTakesAConnection(TestDatabase database) {
        List<LogRecord> logged = logged(() -> {
            Notes notes = new Notes();
            Engine engine = Engine.builder(database.fresh(TABLE))
                    .poolSize(1)
                    .listener(report -> {
                        throw new AssertionError("a statement listener's own mistake");
                    })
                    .listener(new Failing())
                    .listener(notes)
                    .build();
            for (int i = 0; i < 3; i++) {
                int id = 10 * i;
                await(engine.execute(insert(id)));
                await(engine.transaction(tx -> tx.execute(insert(id + 1))
                        .thenCompose(done -> tx.savepoint(kept -> kept.execute(insert(id + 2))))));
                assertThatThrownBy(() ->
                                await(engine.transaction(tx -> tx.savepoint(undone -> undone.execute(insert(id))))))
                        .hasCauseInstanceOf(ConstraintViolation.class);
            }
            assertThat(engine.usage().inUse()).isZero();
            assertThat(engine.usage().waiting()).isZero();
            await(engine.closeAsync());
            assertThat(notes.all).filteredOn("taken"::equals).hasSize(9);
            assertThat(notes.all).filteredOn("returned"::equals).hasSize(9);
        });

        assertThat(logged)
                .extracting(record -> record.getThrown().getMessage())
                .containsExactlyInAnyOrder("connected", "a statement listener's own mistake");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("B103")
    void whatIsDoneAfterARollbackMayThrow(TestDatabase database) {
        List<LogRecord> logged = logged(() -> {
            try (Engine engine = Engine.connect(database.fresh(TABLE))) {
                CompletableFuture<Void> second = new CompletableFuture<>();
                assertThatThrownBy(() -> await(engine.transaction(tx -> {
                            tx.onRollback(() -> second.complete(null));
                            tx.onRollback(() -> {
                                throw new AssertionError("put nothing back");
                            });
                            throw new IllegalStateException("changed my mind");
                        })))
                        .hasRootCauseMessage("changed my mind");
                assertThat(second).isCompleted();
                assertThat(engine.usage().inUse()).isZero();
            }
        });

        assertThat(logged).extracting(record -> record.getThrown().getMessage()).containsExactly("put nothing back");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("B103")
    void aRecordingHoldsWaitsAndTransactions(TestDatabase database, @TempDir Path directory) throws IOException {
        try (Engine engine = Engine.builder(database.fresh(TABLE))
                        .poolSize(1)
                        .acquireTimeout(Duration.ofSeconds(2))
                        .build();
                Recording recording = new Recording()) {
            await(engine.execute(insert(1)));
            recording.enable("persistence.Acquire");
            recording.enable("persistence.Transaction");
            recording.disable("persistence.Statement");
            recording.start();
            await(engine.transaction(tx -> tx.execute(insert(2))
                    .thenCompose(done -> tx.execute(insert(3)))
                    .thenCompose(done -> engine.execute(insert(4)).handle((never, exhausted) -> (Void) null))));
            assertThatThrownBy(() -> await(engine.transaction(tx -> tx.execute(insert(1)))))
                    .isNotInstanceOf(TimeoutException.class);
            recording.stop();
            recording.dump(directory.resolve("recording.jfr"));
        }

        List<RecordedEvent> events = RecordingFile.readAllEvents(directory.resolve("recording.jfr"));

        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("persistence.Transaction"))
                .extracting(
                        event -> event.getString("client"),
                        event -> event.getString("outcome"),
                        event -> event.getLong("statements"),
                        event -> simple(event.getString("failure")))
                .containsExactlyInAnyOrder(
                        tuple("transaction 1", "COMMITTED", 2L, ""),
                        tuple("transaction 2", "ROLLED_BACK", 1L, "ConstraintViolation"));
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("persistence.Transaction"))
                .allSatisfy(event -> assertThat(event.getString("site")).contains("EngineListenerTest.java"));
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("persistence.Acquire"))
                .extracting(event -> event.getBoolean("write"), event -> simple(event.getString("failure")))
                .containsExactlyInAnyOrder(tuple(true, ""), tuple(true, "PoolExhausted"), tuple(true, ""));
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("persistence.Acquire"))
                .filteredOn(event -> !event.getString("failure").isEmpty())
                .allSatisfy(event -> assertThat(event.getDuration()).isGreaterThanOrEqualTo(Duration.ofSeconds(2)));
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** The warnings about listeners while {@code work} runs. */
    private static List<LogRecord> logged(Runnable work) {
        Queue<LogRecord> records = new ConcurrentLinkedQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                records.add(logged);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("persistence.listener");
        logger.addHandler(handler);
        try {
            work.run();
        } finally {
            logger.removeHandler(handler);
        }
        return List.copyOf(records);
    }
}
