package com.example.library.runtime.engine.pool;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait, one line for each home and one for the others. The longest waits is served first, but for a small
 * lead of those at home: to hand a connection to another thread costs a wake-up. Not safe for use by several threads.
 */
final class WaitingLine<C> {

    /** How much longer another has to wait to be served before one at home. */
    private static final long LEAD_NANOS = 50_000_000;

    private final List<Set<Waiter<C>>> lines = new ArrayList<>();
    private int size;

    /** @param homes how many there are */
    WaitingLine(int homes) {
        for (int i = 0; i <= homes; i++) lines.add(new LinkedHashSet<>());
    }

    void add(Waiter<C> waiter) {
        if (line(waiter.home()).add(waiter)) size++;
    }

    /** Has no effect for one that is served already. */
    void remove(Waiter<C> waiter) {
        if (line(waiter.home()).remove(waiter)) size--;
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
        for (Set<Waiter<C>> line : lines) {
            Iterator<Waiter<C>> waiting = line.iterator();
            if (!waiting.hasNext()) continue;
            Waiter<C> first = waiting.next();
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
        lines.forEach(line -> {
            all.addAll(line);
            line.clear();
        });
        size = 0;
        return all;
    }

    private Set<Waiter<C>> line(int home) {
        return lines.get(home < 0 ? lines.size() - 1 : home);
    }
}
