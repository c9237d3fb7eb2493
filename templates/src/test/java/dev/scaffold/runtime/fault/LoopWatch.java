package dev.scaffold.runtime.fault;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Looks every 25 ms whether an event loop waits for something else than its sockets while code of ours is on its stack: a loop
 * that is found so four times in a row has been blocked. How long it computes is not its business, on a machine that may be busy.
 */
final class LoopWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 25;
    private static final int IN_A_ROW = 4;

    private final List<String> blocked = new CopyOnWriteArrayList<>();
    private final Thread watcher = new Thread(this::watch, "loop-watch");

    LoopWatch() {
        watcher.setDaemon(true);
        watcher.start();
    }

    List<String> blocked() {
        return blocked;
    }

    private void watch() {
        Map<Thread, String> before = Map.of();
        Map<Thread, Integer> times = new HashMap<>();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
                Map<Thread, String> now = waiting();
                for (var one : now.entrySet()) {
                    boolean still = one.getValue().equals(before.get(one.getKey()));
                    int seen = still ? times.merge(one.getKey(), 1, Integer::sum) : 1;
                    times.put(one.getKey(), seen);
                    if (seen >= IN_A_ROW) blocked.add(one.getKey().getName() + " is blocked: " + one.getValue());
                }
                before = now;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<Thread, String> waiting() {
        Map<Thread, String> waiting = new HashMap<>();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().startsWith("vert.x-eventloop") && isWaiting(thread) && isOurs(stack)) {
                waiting.put(thread, List.of(stack).toString());
            }
        });
        return waiting;
    }

    private static boolean isWaiting(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> !isForClass(thread);
            default -> false;
        };
    }

    /** For a class that another thread links or initializes: the JVM's lock for that is an array of int. */
    private static boolean isForClass(Thread thread) {
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
        return info == null
                || info.getLockInfo() != null && "[I".equals(info.getLockInfo().getClassName());
    }

    private static boolean isOurs(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) if (frame.getClassName().startsWith("dev.scaffold.runtime.")) return true;
        return false;
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
