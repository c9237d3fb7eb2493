package com.example.library.runtime.engine.pool;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * How long to wait before the next attempt to open a connection: not at all, but after some failures in a row a third of a
 * second or more, so that a server which comes back is not stormed. Safe for use by several threads.
 */
public final class ReconnectPause {

    private static final int FREE_ATTEMPTS = 5;
    private static final long SHORTEST_MILLIS = 334;
    private static final long LONGEST_MILLIS = 450;

    private final ScheduledExecutorService timer;
    private int failures;
    private long until;
    private boolean scheduled;

    public ReconnectPause(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        if (++failures < FREE_ATTEMPTS) return;
        long pause = ThreadLocalRandom.current().nextLong(SHORTEST_MILLIS, LONGEST_MILLIS);
        until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
    }

    /** How many attempts there may be at the same time: one, as long as they fail. */
    synchronized int atOnce() {
        return failures < FREE_ATTEMPTS ? Integer.MAX_VALUE : 1;
    }

    /** Whether there is to be no attempt now; {@code again} is called when there may be. */
    synchronized boolean isOn(Runnable again) {
        long rest = until - System.nanoTime();
        if (failures < FREE_ATTEMPTS || rest <= 0) return false;
        if (!scheduled && !timer.isShutdown()) {
            scheduled = true;
            timer.schedule(() -> end(again), rest, TimeUnit.NANOSECONDS);
        }
        return true;
    }

    private void end(Runnable again) {
        synchronized (this) {
            scheduled = false;
        }
        again.run();
    }
}
