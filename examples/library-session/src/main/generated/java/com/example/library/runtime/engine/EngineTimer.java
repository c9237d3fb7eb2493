package com.example.library.runtime.engine;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** The one thread of an engine that watches the clock; started by the first who needs it. It must not be blocked. */
public final class EngineTimer {

    private EngineTimer() {}

    /** One of its own for each engine, which shuts it down when it is closed. */
    public static ScheduledExecutorService create() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(
                    () -> {
                        DatabaseFuture.markDriverThread();
                        work.run();
                    },
                    "persistence-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return timer;
    }
}
