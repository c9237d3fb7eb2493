package dev.scaffold.runtime.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Looks every 25 ms whether an event loop waits for something else than its sockets while code of ours is on its stack: a loop
 * that is found so twice in a row has been blocked. How long it computes is not its business, on a machine that may be busy.
 */
final class LoopWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 25;

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
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
                Map<Thread, String> now = waiting();
                for (var one : now.entrySet()) {
                    boolean still = one.getValue().equals(before.get(one.getKey()));
                    if (still) blocked.add(one.getKey().getName() + " is blocked: " + one.getValue());
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
            if (thread.getName().startsWith("vert.x-eventloop") && isWaiting(thread, stack) && isOurs(stack)) {
                waiting.put(thread, List.of(stack).toString());
            }
        });
        return waiting;
    }

    /** Where no native method waits, it is the JVM itself: for a class that another thread initializes. */
    private static boolean isWaiting(Thread thread, StackTraceElement[] stack) {
        return switch (thread.getState()) {
            case BLOCKED -> true;
            case WAITING, TIMED_WAITING -> stack.length > 0 && stack[0].isNativeMethod();
            default -> false;
        };
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
