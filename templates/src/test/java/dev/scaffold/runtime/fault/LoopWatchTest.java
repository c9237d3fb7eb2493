package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.engine.Statement;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The detector, which watches in every test with a {@link Rig}, finds a callback that waits. */
@Tag("XB48")
class LoopWatchTest {

    @Test
    void aCallbackThatWaitsIsFound() {
        CountDownLatch never = new CountDownLatch(1);
        try (Rig rig = Rig.of(Rig.postgresql(), options -> options.poolSize(1));
                LoopWatch watch = new LoopWatch()) {
            rig.expectBlockedLoop();
            var waiting = rig.engine
                    .execute(Statement.read("select 1 from pg_sleep(0.05)"))
                    .thenAccept(result -> await(never));
            Wait.until("blocked loops were seen", true, () -> !watch.blocked().isEmpty());
            never.countDown();
            Wait.forValue(waiting);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
