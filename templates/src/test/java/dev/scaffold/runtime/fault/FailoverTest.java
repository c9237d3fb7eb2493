package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.TransactionOptions;
import dev.scaffold.runtime.error.ConnectionLost;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A server, and a standby that takes its place: the proxy is the address that moves from one to the other. Broken once: with
 * nothing repeated, and with the other connections kept.
 */
@Tag("full")
@Tag("XB8")
class FailoverTest {

    private static final int WRITERS = 8;

    /** Promised are 5 s for the connections to the server that is gone. */
    @Test
    void whatWasAcknowledgedIsOnTheStandby() {
        try (ThrowAwayServer primary = new ThrowAwayServer();
                ThrowAwayServer standby = primary.standby();
                Rig rig = Rig.proxied(primary, options -> options.poolSize(10).acquireTimeout(Duration.ofSeconds(5)))) {
            Writers writers = new Writers(rig.engine, WRITERS);
            writers.awaitMore(500);
            Set<ProxyLink> links = Set.copyOf(rig.proxy().links());
            // What the standby does not have is not acknowledged.
            standby.receiveNothing();
            Wait.until("writers that wait", (long) WRITERS, () -> rig.server().connections("wait_event = 'SyncRep'"));
            primary.kill();
            standby.receive();
            long begun = System.nanoTime();
            rig.proxy().target(standby.port());
            Wait.until(
                    "connections to the server that is gone",
                    true,
                    () -> rig.proxy().links().stream().noneMatch(links::contains));
            long millis = (System.nanoTime() - begun) / 1_000_000;
            Wait.until(
                    "writes that the standby refuses",
                    true,
                    () -> writers.failures()
                            .anyMatch(failure -> failure.sqlState().equals(Optional.of("25006"))));
            rig.look(standby.url());
            standby.promote();
            writers.awaitMore(500);
            writers.stop();
            writers.check(rig);
            System.out.println("B8: " + writers + "; old connections gone within " + millis + " ms");
            assertThat(millis).isLessThan(5_000);
        }
    }

    /** Nothing has happened, so it can be sent again: on a new connection, which is to the server that takes writes. */
    @Test
    void aWriteThatAStandbyRefusesIsRepeatedOnANewConnection() {
        try (ThrowAwayServer primary = new ThrowAwayServer();
                ThrowAwayServer standby = primary.standby();
                Rig rig = Rig.proxied(primary, options -> options.poolSize(4))) {
            toStandby(rig, standby, primary);
            Wait.forValue(rig.engine.execute(Rig.insert("single")));

            toStandby(rig, standby, primary);
            Wait.forValue(rig.engine.transaction(
                    TransactionOptions.DEFAULT.withAttempts(2), tx -> tx.execute(Rig.insert("repeated"))));

            toStandby(rig, standby, primary);
            Throwable failure = Wait.forFailure(rig.engine.transaction(tx -> tx.execute(Rig.insert("once"))));
            assertThat(failure).isInstanceOf(ConnectionLost.class).hasMessageContaining("takes no writes");
            assertThat(((ConnectionLost) failure).sqlState()).contains("25006");

            // As long as there is no other server, it is told, and not repeated for ever.
            rig.proxy().target(standby.port());
            rig.proxy().resetAll();
            Wait.until("open connections", 0, () -> rig.engine.usage().open());
            assertThat(Wait.forFailure(rig.engine.execute(Rig.insert("refused"))))
                    .isInstanceOf(ConnectionLost.class);
            assertThat(Wait.forFailure(rig.engine.transaction(
                            TransactionOptions.DEFAULT.withAttempts(3), tx -> tx.execute(Rig.insert("refused")))))
                    .isInstanceOf(ConnectionLost.class);
            rig.proxy().target(primary.port());
            assertThat(Rig.number(rig.engine, "select count(*) from item where name <> 'probe'"))
                    .isEqualTo(2);
            rig.everyConnectionServesOne();
        }
    }

    /** All connections are to the standby, and new ones to the primary. */
    private static void toStandby(Rig rig, ThrowAwayServer standby, ThrowAwayServer primary) {
        rig.proxy().target(standby.port());
        rig.proxy().resetAll();
        Wait.until("open connections", 0, () -> rig.engine.usage().open());
        List<CompletableFuture<Result>> all = Stream.generate(
                        () -> rig.engine.execute(Statement.read("select 1 from pg_sleep(0.2)")))
                .limit(4)
                .toList();
        all.forEach(Wait::forValue);
        Wait.until("connections to the standby", 4, () -> rig.engine.usage().open());
        rig.proxy().target(primary.port());
    }
}
