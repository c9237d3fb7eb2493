package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.error.PoolExhausted;
import dev.scaffold.runtime.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each holds a connection and wants another one. Broken once: with one connection less. */
@Tag("XB16")
class PoolLockTest {

    static Stream<Arguments> stylesAndDatabases() {
        return LostUpdateTest.stylesAndDatabases();
    }

    @ParameterizedTest
    @MethodSource("stylesAndDatabases")
    void isToldWhoHoldsThemAndEnds(Style style, TestDatabase database) {
        Duration limit = Duration.ofMillis(200);
        try (Rig rig = Rig.of(database, options -> options.poolSize(4).acquireTimeout(limit))
                .withTags()) {
            int tasks = rig.writers();
            List<CompletableFuture<Void>> begun = new ArrayList<>();
            for (int i = 0; i < tasks; i++) begun.add(new CompletableFuture<>());
            CompletableFuture<Void> all = CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new));
            List<CompletableFuture<Long>> outer = new ArrayList<>();
            for (CompletableFuture<Void> mine : begun) {
                outer.add(rig.engine.transaction(tx -> tx.execute(Rig.insert("outer"))
                        .thenCompose(done -> {
                            mine.complete(null);
                            return all;
                        })
                        .thenCompose(held -> style.create(rig.engine, "inner"))));
            }
            int told = 0;
            for (CompletableFuture<Long> one : outer) {
                Throwable failure = Wait.forFailure(one);
                if (failure == null) continue;
                told++;
                assertThat(failure)
                        .isInstanceOf(PoolExhausted.class)
                        .hasMessageContaining(tasks + " in all, ")
                        .hasMessageContaining(" holds a connection for ");
            }
            assertThat(told)
                    .as("the first that gives up may let others through")
                    .isPositive();
            assertThat(rig.items()).isEqualTo(tasks - told);
            rig.everyConnectionServesOne();
        }
    }

    /** As docs/engine.md says: so many tasks times what each holds but one, and one more. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void oneMoreThanAllHoldWhileTheyWaitIsEnough(int each) {
        int tasks = 4;
        int enough = tasks * (each - 1) + 1;
        try (Rig rig = Rig.of(Rig.postgresql(), options -> options.poolSize(enough))) {
            for (int round = 0; round < 20; round++) {
                CompletableFuture<Void> last = new CompletableFuture<>();
                List<CompletableFuture<?>> all = new ArrayList<>();
                List<CompletableFuture<Void>> waiting = new ArrayList<>();
                for (int task = 0; task < tasks; task++) {
                    CompletableFuture<Void> holdsAllButOne = new CompletableFuture<>();
                    waiting.add(holdsAllButOne);
                    all.add(hold(rig.engine, each, holdsAllButOne, last));
                }
                waiting.forEach(Wait::forValue);
                last.complete(null);
                all.forEach(Wait::forValue);
            }
            assertThat(rig.items()).isEqualTo(20L * tasks * each);
        }
    }

    private static CompletableFuture<?> hold(
            Engine engine, int more, CompletableFuture<Void> holdsAllButOne, CompletableFuture<Void> last) {
        return engine.transaction(tx -> tx.execute(Rig.insert("held")).thenCompose(done -> {
            if (more == 1) return CompletableFuture.completedFuture(null);
            if (more > 2) return hold(engine, more - 1, holdsAllButOne, last).thenApply(inner -> null);
            holdsAllButOne.complete(null);
            return last.thenCompose(go -> hold(engine, 1, holdsAllButOne, last)).thenApply(inner -> null);
        }));
    }
}
