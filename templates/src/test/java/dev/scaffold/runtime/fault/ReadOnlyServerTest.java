package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.TransactionOptions;
import dev.scaffold.runtime.error.ConnectionLost;
import dev.scaffold.runtime.error.DatabaseFailure;
import dev.scaffold.runtime.error.PersistenceException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All connections refuse writes, as those to a server that has become a standby do, and new ones do not. Broken once: with
 * nothing repeated ({@code Failures.isStandby}), and with the other connections kept ({@code PostgresqlDriver.reconnect}).
 */
@Tag("XB8")
class ReadOnlyServerTest {

    private static final int CONNECTIONS = 4;

    @Test
    void aSingleWriteIsSentAgainOnANewConnection() {
        try (Rig rig = readOnlyUntilReconnected()) {
            Wait.forValue(rig.engine.execute(Rig.insert("single")));
            rig.everyConnectionServesOne();
            assertThat(rig.items()).isOne();
        }
    }

    @Test
    void soIsATransactionThatMayBeRepeated() {
        try (Rig rig = readOnlyUntilReconnected()) {
            int attempt = Wait.forValue(rig.engine.transaction(
                    TransactionOptions.DEFAULT.withAttempts(2),
                    tx -> tx.execute(Rig.insert("repeated")).thenApply(done -> tx.attempt())));
            assertThat(attempt).isEqualTo(2);
            rig.everyConnectionServesOne();
        }
    }

    @Test
    void anyOtherIsToldAndTheNextOneSucceeds() {
        try (Rig rig = readOnlyUntilReconnected()) {
            Throwable failure = Wait.forFailure(rig.engine.transaction(tx -> tx.execute(Rig.insert("once"))));
            assertThat(failure).isInstanceOf(ConnectionLost.class).hasMessageContaining("takes no writes");
            assertThat(((PersistenceException) failure).sqlState()).contains("25006");
            rig.everyConnectionServesOne();
            assertThat(rig.items()).isZero();
        }
    }

    /** The same code, and nothing is wrong with the server. */
    @Test
    void aTransactionThatIsToReadOnlyKeepsItsConnection() {
        try (Rig rig = Rig.of(Rig.postgresql(), options -> options.poolSize(1))) {
            long before = Rig.number(rig.engine, "select pg_backend_pid()");
            assertThat(Wait.forFailure(rig.engine.transaction(
                            TransactionOptions.DEFAULT.asReadOnly(), tx -> tx.execute(Rig.insert("refused")))))
                    .isInstanceOf(DatabaseFailure.class);
            assertThat(Rig.number(rig.engine, "select pg_backend_pid()")).isEqualTo(before);
        }
    }

    private static Rig readOnlyUntilReconnected() {
        Rig rig = Rig.of(Rig.postgresql(), options -> options.poolSize(CONNECTIONS));
        Wait.forValue(rig.engine.execute(readOnly("on")));
        rig.server().terminateAll();
        Wait.until("open connections", 0, () -> rig.engine.usage().open());
        List<CompletableFuture<Result>> all = Stream.generate(
                        () -> rig.engine.execute(Statement.read("select 1 from pg_sleep(0.1)")))
                .limit(CONNECTIONS)
                .toList();
        all.forEach(Wait::forValue);
        assertThat(rig.engine.usage().open()).isEqualTo(CONNECTIONS);
        Wait.forValue(rig.engine.transaction(tx -> tx.execute(Statement.write("set transaction read write"))
                .thenCompose(done -> tx.execute(readOnly("off")))));
        return rig;
    }

    /** For connections that are made from now on. */
    private static Statement readOnly(String on) {
        return Statement.write("do $$ begin execute format('alter database %I set default_transaction_read_only = " + on
                + "', current_database()); end $$");
    }
}
