package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Everything at once, for {@code -Dscaffold.soak.seconds}, and one fault after the other: what nothing was wrong with does not
 * fail, and nothing grows.
 */
@Tag("full")
@Tag("XB47")
class SoakTest {

    private static final int TASKS = 12;
    private static final Duration LASTS = Duration.ofMillis(300);
    private static final long SECONDS = Long.getLong("scaffold.soak.seconds", 60);
    private static final long SEED = Long.getLong("scaffold.soak.seed", 47);

    /** Garbage that is not collected at the first attempt, and what a longer run fills once: caches of statements. */
    private static final long GROWTH = 24L << 20;

    @Test
    void onlyWhatAFaultHitFails() {
        Random random = new Random(SEED);
        Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
        try (ThrowAwayServer server = new ThrowAwayServer();
                Rig rig = Rig.proxied(
                                server,
                                options -> options.poolSize(6)
                                        .acquireTimeout(Duration.ofSeconds(5))
                                        .connectTimeout(Duration.ofSeconds(4))
                                        .statementTimeout(Duration.ofSeconds(4)))
                        .withTags()) {
            Wait.forValue(rig.engine.execute(Statement.write("create index ix_item_name on item (name)")));
            try (MixedLoad load = new MixedLoad(rig.engine, TASKS, SEED)) {
                long begun = System.nanoTime();
                long first = 0;
                for (int round = 0; isOn(begun, round); round++) {
                    load.awaitMore(100);
                    // By then every kind of fault has been seen.
                    if (round == Fault.values().length) first = usedHeap();
                    Fault fault = round < Fault.values().length
                            ? Fault.values()[round]
                            : Fault.values()[random.nextInt(Fault.values().length)];
                    faults.merge(fault, 1, Integer::sum);
                    load.beginWindow();
                    List<ProxyLink> hit = List.copyOf(rig.proxy().links());
                    fault.happen(rig, server, () -> LockSupport.parkNanos(LASTS.toNanos()));
                    if (!fault.isSurvived()) {
                        Wait.until(
                                "connections that were hit",
                                true,
                                () -> rig.proxy().links().stream().noneMatch(hit::contains));
                    }
                    load.endWindow();
                }
                load.awaitMore(100);
                long last = usedHeap();
                load.stop();
                System.out.println("B47 seed " + SEED + ": " + load.operations() + " operations, " + load.failed()
                        + " failed during " + faults + "; heap " + (first >> 20) + " MiB, at the end " + (last >> 20));
                assertThat(load.unexpected()).isEmpty();
                assertThat(last - first).isLessThan(GROWTH);
            }
            rig.everyConnectionServesOne();
        }
    }

    /** Each kind of fault once, and so on until the time is over. */
    private static boolean isOn(long begun, int round) {
        return round <= Fault.values().length || System.nanoTime() - begun < SECONDS * 1_000_000_000;
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
