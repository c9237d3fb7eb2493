package dev.scaffold.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A line on a terminal while something takes longer than two seconds. */
final class Progress {

    private static final long PATIENCE = 2;

    private Progress() {}

    /** What {@code work} returns, or throws. */
    static <T> T during(Console console, String doing, Callable<T> work) throws Exception {
        if (!console.interactive()) return work.call();
        AtomicLong seconds = new AtomicLong(PATIENCE);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleAtFixedRate(
                () -> console.status(doing + " … " + seconds.getAndIncrement() + " s"), PATIENCE, 1, TimeUnit.SECONDS);
        try {
            return work.call();
        } finally {
            clock.shutdownNow();
            if (clock.awaitTermination(1, TimeUnit.SECONDS) && seconds.get() > PATIENCE) console.status("");
        }
    }
}
