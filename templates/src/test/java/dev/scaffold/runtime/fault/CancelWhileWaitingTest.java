package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Giving up the wait for a connection loses none. Broken once: with a connection that comes for a caller who has gone kept
 * ({@code Lease.of}), and with the waiter of such a caller still counted. The exact moment between grant and delivery is in
 * {@code PoolTest}; here it is raced for.
 */
@Tag("XB10")
class CancelWhileWaitingTest {

    private static final int CONNECTIONS = 4;

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aThousandAgainAndAgainLoseNoConnection(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(CONNECTIONS))) {
            for (int round = 0; round < Scale.of(15, 100); round++) {
                CompletableFuture<Void> end = new CompletableFuture<>();
                List<CompletableFuture<Void>> held = rig.hold(rig.writers(), end);
                List<CompletableFuture<Result>> waiting = new ArrayList<>();
                for (int i = 0; i < 1_000; i++) {
                    Statement insert = Rig.insert("never");
                    waiting.add(
                            i % 2 == 0 ? rig.engine.execute(insert) : rig.engine.transaction(tx -> tx.execute(insert)));
                }
                assertThat(rig.engine.usage().waiting()).isEqualTo(1_000);
                waiting.forEach(one -> one.cancel(true));
                assertThat(rig.engine.usage().waiting()).isZero();
                end.complete(null);
                held.forEach(Wait::forValue);
            }
            assertThat(rig.items()).isZero();
            rig.everyConnectionServesOne();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void neitherDoesOneThatIsGrantedAtThatMoment(TestDatabase database) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        try (Rig rig = Rig.of(database, options -> options.poolSize(1))) {
            int given = 0;
            for (int round = 0; round < 500; round++) {
                CompletableFuture<Void> end = new CompletableFuture<>();
                List<CompletableFuture<Void>> held = rig.hold(1, end);
                CompletableFuture<Result> waiting = rig.engine.execute(Statement.write("delete from item"));
                int later = round * 400;
                CompletableFuture<Void> cancelling = CompletableFuture.runAsync(() -> {
                    meet(both);
                    for (int i = 0; i < later; i++) Thread.onSpinWait();
                    waiting.cancel(true);
                });
                meet(both);
                end.complete(null);
                Wait.forValue(cancelling);
                held.forEach(Wait::forValue);
                if (Wait.forFailure(waiting) == null) given++;
            }
            System.out.println("B10 " + database + ": of 500 races the connection won " + given);
            rig.everyConnectionServesOne();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
