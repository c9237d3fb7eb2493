package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.TransactionOptions;
import dev.scaffold.runtime.engine.TransactionOptions.Isolation;
import dev.scaffold.runtime.error.ConnectionLost;
import dev.scaffold.runtime.error.OutcomeUnknown;
import dev.scaffold.runtime.error.PoolExhausted;
import dev.scaffold.runtime.error.SerializationFailure;
import dev.scaffold.runtime.fault.History.Outcome;
import dev.scaffold.runtime.fault.History.Txn;
import dev.scaffold.runtime.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What transactions of each isolation level see of each other, while connections and the server are lost and some of them are
 * given up. The weaker levels are the control: what they allow is found. Broken once: with the level not sent, and without BEGIN ({@code
 * PostgresqlConnection.begin}).
 */
@Tag("full")
@Tag("XB33")
class IsolationTest {

    private static final int TASKS = 8;
    private static final Duration LONG = Duration.ofSeconds(100);
    private static final long SEED = 20_261_125;

    private static Set<Anomaly> allowed(Isolation isolation) {
        return switch (isolation) {
            case READ_COMMITTED -> EnumSet.of(Anomaly.LOST_UPDATE, Anomaly.G_SINGLE, Anomaly.G2);
            case REPEATABLE_READ -> EnumSet.of(Anomaly.G2);
            case SERIALIZABLE -> EnumSet.noneOf(Anomaly.class);
        };
    }

    @ParameterizedTest
    @EnumSource
    void postgresqlKeepsWhatItsLevelsPromise(Isolation isolation) {
        TransactionOptions options =
                TransactionOptions.DEFAULT.withIsolation(isolation).withAttempts(3);
        int each = Scale.of(100, 250);
        try (ThrowAwayServer server = new ThrowAwayServer();
                Rig rig = Rig.of(server, with -> with.poolSize(TASKS))) {
            AtomicInteger ended = new AtomicInteger();
            Map<Anomaly, String> found = run(rig, options, each, ended, () -> {
                for (int quarter = 1; quarter < 4; quarter++) {
                    int reached = TASKS * each * quarter / 4;
                    Wait.until("transactions have ended", LONG, true, () -> ended.get() >= reached);
                    if (quarter == 2) restart(server);
                    else rig.server().terminateAll();
                }
            });
            assertThat(allowed(isolation)).containsAll(found.keySet());
            if (isolation == Isolation.READ_COMMITTED) {
                assertThat(found).containsKeys(Anomaly.LOST_UPDATE, Anomaly.G_SINGLE);
            }
        }
    }

    private static void restart(ThrowAwayServer server) {
        server.kill();
        server.restart();
    }

    @Test
    void sqliteIsSerializable() {
        try (Rig rig = Rig.of(TestDatabase.all().get(0), with -> with.poolSize(TASKS))) {
            Map<Anomaly, String> found =
                    run(rig, TransactionOptions.DEFAULT, Scale.of(100, 250), new AtomicInteger(), () -> {});
            assertThat(found).isEmpty();
        }
    }

    private static Map<Anomaly, String> run(
            Rig rig, TransactionOptions options, int each, AtomicInteger ended, Runnable faults) {
        Appender.createLists(rig.engine);
        List<CompletableFuture<List<Txn>>> tasks = new ArrayList<>();
        for (int task = 0; task < TASKS; task++) {
            String name = "T" + task + "/";
            Appender appender = new Appender(rig.engine, options, SEED + task);
            tasks.add(CompletableFuture.supplyAsync(
                    () -> {
                        List<Txn> done = new ArrayList<>();
                        for (int i = 0; i < each; i++) {
                            done.add(appender.once(name + i, IsolationTest::outcome));
                            ended.incrementAndGet();
                        }
                        return done;
                    },
                    command -> new Thread(command, "task").start()));
        }
        faults.run();
        List<Txn> all = tasks.stream().flatMap(task -> task.join().stream()).toList();
        // Some that were given up may still be at work.
        rig.idle();
        Map<Anomaly, String> found = HistoryCheck.of(new History(all, Appender.lists(rig.engine)));
        System.out.println("B33 " + rig.engine.dialect() + " " + options.isolation() + ", seed " + SEED + ": "
                + count(all, Outcome.COMMITTED) + " committed, " + count(all, Outcome.ABORTED) + " aborted, "
                + count(all, Outcome.UNKNOWN) + " unknown; found " + found);
        assertThat(count(all, Outcome.COMMITTED)).isGreaterThan(all.size() / 4);
        return found;
    }

    private static long count(List<Txn> all, Outcome outcome) {
        return all.stream().filter(txn -> txn.outcome() == outcome).count();
    }

    private static Outcome outcome(Throwable failure) {
        if (failure == null) return Outcome.COMMITTED;
        // A COMMIT may be on its way when its transaction is given up.
        if (failure instanceof OutcomeUnknown || failure instanceof CancellationException) return Outcome.UNKNOWN;
        assertThat(failure).isInstanceOfAny(SerializationFailure.class, ConnectionLost.class, PoolExhausted.class);
        return Outcome.ABORTED;
    }
}
