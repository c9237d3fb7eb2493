package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.error.PoolExhausted;
import dev.scaffold.runtime.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** More calls than connections: who waits too long, and who comes when too many wait, is told so. */
class ExhaustionTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    /** Promised is an answer within 250 ms of the limit. Broken once: with no limit to the wait. */
    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB14")
    void whoWaitsTooLongIsToldWhoHoldsTheConnections(TestDatabase database) {
        Duration limit = Duration.ofMillis(500);
        try (Rig rig = Rig.of(database, options -> options.poolSize(10).acquireTimeout(limit))) {
            CompletableFuture<Void> end = new CompletableFuture<>();
            List<CompletableFuture<Void>> held = rig.hold(rig.writers(), end);
            long begun = System.nanoTime();
            List<CompletableFuture<Result>> late = IntStream.range(0, 190)
                    .mapToObj(i -> i % 2 == 0
                            ? rig.engine.execute(Rig.insert("never"))
                            : rig.engine.transaction(tx -> tx.execute(Rig.insert("never"))))
                    .toList();
            for (CompletableFuture<Result> one : late) {
                assertThat(Wait.forFailure(one))
                        .isInstanceOf(PoolExhausted.class)
                        .hasMessageContaining(rig.writers() + " in all, " + rig.writers() + " in use, ")
                        .hasMessageContaining("waited 500 ms")
                        .hasMessageContaining("transaction " + Math.min(3, rig.writers()) + " holds a connection for ");
            }
            long millis = (System.nanoTime() - begun) / 1_000_000;
            System.out.println("B14 " + database + ": 190 were told within " + millis + " ms");
            assertThat(millis).isBetween(limit.toMillis() - 1, 5_000L);
            end.complete(null);
            held.forEach(Wait::forValue);
            assertThat(rig.items()).isZero();
        }
    }

    /** Broken once: with no limit to the queue. */
    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB15")
    void whoComesWhenTooManyWaitIsRefusedAtOnce(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(4).queueLimit(100))) {
            CompletableFuture<Void> end = new CompletableFuture<>();
            List<CompletableFuture<Void>> held = rig.hold(rig.writers(), end);
            List<CompletableFuture<Result>> all = IntStream.range(0, 1_000)
                    .mapToObj(i -> rig.engine.execute(Rig.insert("waited")))
                    .toList();
            assertThat(all.subList(0, 100)).noneMatch(CompletableFuture::isDone);
            assertThat(all.subList(100, 1_000)).allMatch(CompletableFuture::isDone);
            for (CompletableFuture<Result> refused : all.subList(100, 1_000)) {
                assertThat(Wait.forFailure(refused))
                        .isInstanceOf(PoolExhausted.class)
                        .hasMessageContaining("100 waiting; too many are waiting");
            }
            end.complete(null);
            held.forEach(Wait::forValue);
            all.subList(0, 100).forEach(Wait::forValue);
            assertThat(rig.items()).isEqualTo(100);
        }
    }
}
