package com.example.library.runtime.engine;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen a certain time after it was begun, unless it ends before. As that time is the same for all, they are in
 * order, and one timer is enough for any number: beginning and ending one costs no more than a place in a list.
 */
public final class Deadlines {

    /** One that was begun. Its action runs once at most, on the timer's thread, and must not block. */
    public final class Deadline {

        private final Runnable action;
        private final long at;
        private @Nullable Deadline before;
        private @Nullable Deadline after;
        private boolean listed;

        private Deadline(Runnable action, long at) {
            this.action = action;
            this.at = at;
        }

        /** Before its time; no effect when its action has run, or runs. */
        public void end() {
            Deadlines.this.end(this);
        }
    }

    private final long nanos;
    private final ScheduledExecutorService timer;
    private @Nullable Deadline first;
    private @Nullable Deadline last;
    private boolean scheduled;

    /** @param limit the time; for zero nothing ever happens */
    public Deadlines(Duration limit, ScheduledExecutorService timer) {
        this.nanos = limit.compareTo(Duration.ofDays(36_500)) > 0 ? Long.MAX_VALUE / 4 : limit.toNanos();
        this.timer = timer;
    }

    public Duration limit() {
        return Duration.ofNanos(nanos);
    }

    /** Begins one; null, which {@link #end} takes, when there is no limit. */
    @Nullable
    public Deadline begin(Runnable action) {
        if (nanos == 0) return null;
        Deadline begun = new Deadline(action, System.nanoTime() + nanos);
        synchronized (this) {
            begun.listed = true;
            begun.before = last;
            if (last == null) first = begun;
            else last.after = begun;
            last = begun;
            schedule();
        }
        return begun;
    }

    /** Ends one before its time; no effect when its action has run, or runs. */
    public synchronized void end(@Nullable Deadline deadline) {
        if (deadline == null || !deadline.listed) return;
        deadline.listed = false;
        Deadline before = deadline.before;
        Deadline after = deadline.after;
        if (before == null) first = after;
        else before.after = after;
        if (after == null) last = before;
        else after.before = before;
        deadline.before = null;
        deadline.after = null;
    }

    private void schedule() {
        if (scheduled || first == null || timer.isShutdown()) return;
        scheduled = true;
        timer.schedule(this::expire, first.at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void expire() {
        synchronized (this) {
            scheduled = false;
        }
        while (true) {
            Deadline due;
            synchronized (this) {
                due = first;
                if (due == null || due.at - System.nanoTime() > 0) {
                    schedule();
                    return;
                }
                end(due);
            }
            due.action.run();
        }
    }
}
