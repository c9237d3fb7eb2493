package com.example.library.runtime.engine.pool;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait, one line for each home and one for the others. The longest waits is served first, but for a small
 * lead of those at home: to hand a connection to another thread costs a wake-up. Not safe for use by several threads.
 */
final class WaitingLine<C> {

    /** How much longer another has to wait to be served before one at home. */
    private static final long LEAD_NANOS = 50_000_000;

    private final List<Line<C>> lines = new ArrayList<>();
    private int size;

    /** Linked through the waiters themselves, so that one leaves from the middle at no cost. */
    private static final class Line<C> {
        private @Nullable Waiter<C> first;
        private @Nullable Waiter<C> last;
    }

    /** @param homes how many there are */
    WaitingLine(int homes) {
        for (int i = 0; i <= homes; i++) lines.add(new Line<>());
    }

    void add(Waiter<C> waiter) {
        Line<C> line = line(waiter);
        waiter.inLine = true;
        waiter.before = line.last;
        if (line.last == null) line.first = waiter;
        else line.last.after = waiter;
        line.last = waiter;
        size++;
    }

    /** Has no effect for one that is served already. */
    void remove(Waiter<C> waiter) {
        if (!waiter.inLine) return;
        Line<C> line = line(waiter);
        Waiter<C> before = waiter.before;
        Waiter<C> after = waiter.after;
        if (before == null) line.first = after;
        else before.after = after;
        if (after == null) line.last = before;
        else after.before = before;
        waiter.inLine = false;
        waiter.before = null;
        waiter.after = null;
        size--;
    }

    int size() {
        return size;
    }

    /** Takes out the one that a connection of {@code home} serves; null when nobody waits. */
    @Nullable
    Waiter<C> next(int home) {
        if (size == 0) return null;
        Waiter<C> best = null;
        long bestSince = 0;
        for (Line<C> line : lines) {
            Waiter<C> first = line.first;
            if (first == null) continue;
            boolean elsewhere = first.home() >= 0 && first.home() != home;
            long since = elsewhere ? first.since() + LEAD_NANOS : first.since();
            if (best == null || since - bestSince < 0) {
                best = first;
                bestSince = since;
            }
        }
        if (best != null) remove(best);
        return best;
    }

    /** Takes all of them out. */
    List<Waiter<C>> drain() {
        List<Waiter<C>> all = new ArrayList<>(size);
        for (Line<C> line : lines) {
            for (Waiter<C> first = line.first; first != null; first = line.first) {
                all.add(first);
                remove(first);
            }
        }
        return all;
    }

    private Line<C> line(Waiter<C> waiter) {
        int home = waiter.home();
        return lines.get(home < 0 ? lines.size() - 1 : home);
    }
}
