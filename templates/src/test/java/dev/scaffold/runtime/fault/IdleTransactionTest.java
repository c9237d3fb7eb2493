package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.error.ConnectionLost;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A transaction that is begun, and does nothing for long. */
@Tag("XB41")
class IdleTransactionTest {

    /** A server that has no limit lets it be, and whoever runs the service is told. */
    @Test
    void withoutALimitItGoesOnAndIsToldOf() {
        try (Rig rig = Rig.of(Rig.postgresql(), options -> options.holdWarning(Duration.ofMillis(20)))) {
            rig.expectWarnings("persistence.pool");
            CompletableFuture<Void> end = new CompletableFuture<>();
            CompletableFuture<Result> idle = rig.engine.transaction(tx -> tx.execute(Rig.insert("before"))
                    .thenCompose(done -> end)
                    .thenCompose(done -> tx.execute(Rig.insert("after"))));
            Wait.until("warnings", 1L, () -> rig.engine.holdWarnings());
            Wait.until("it is idle", 1L, () -> rig.server().connections("state = 'idle in transaction'"));
            end.complete(null);
            Wait.forValue(idle);
            assertThat(rig.items()).isEqualTo(2);
        }
    }

    /** Broken once: with the server's last words kept back ({@code PostgresqlConnection.told}). */
    @Test
    void theServersLimitIsToldByTheNextStatement() {
        isEnded(tx -> tx.execute(Rig.insert("after")));
    }

    /** The same for COMMIT: it was not sent, so its outcome is known. */
    @Test
    void theServersLimitIsToldByTheCommit() {
        isEnded(tx -> CompletableFuture.completedFuture(null));
    }

    private static void isEnded(Function<Transaction, CompletionStage<?>> next) {
        try (Rig rig = Rig.of(Rig.postgresql(), options -> options.poolSize(2))) {
            CompletableFuture<Void> end = new CompletableFuture<>();
            CompletableFuture<?> idle = rig.engine.transaction(tx -> tx.execute(Rig.insert("before"))
                    .thenCompose(
                            done -> tx.execute(Statement.write("set local idle_in_transaction_session_timeout = 30")))
                    .thenCompose(done -> end)
                    .thenCompose(done -> next.apply(tx)));
            Wait.until(
                    "connections that are being opened",
                    0,
                    () -> rig.engine.usage().opening());
            Wait.until("open connections", 0, () -> rig.engine.usage().open());
            end.complete(null);
            Throwable failure = Wait.forFailure(idle);
            assertThat(failure)
                    .isInstanceOf(ConnectionLost.class)
                    .hasMessageContaining("idle-in-transaction timeout")
                    .hasMessageContaining("/test_");
            assertThat(((ConnectionLost) failure).sqlState()).contains("25P03");
            assertThat(rig.items()).isZero();
            rig.everyConnectionServesOne();
        }
    }
}
