package com.example.library.runtime.engine.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connections that nobody uses, by home; the one used last first. Not safe for use by several threads. */
final class IdleConnections<C extends PooledConnection> {

    private final List<Deque<C>> byHome = new ArrayList<>();
    private int size;

    IdleConnections(int homes) {
        for (int i = 0; i < homes; i++) byHome.add(new ArrayDeque<>());
    }

    void add(C connection) {
        byHome.get(connection.home()).push(connection);
        size++;
    }

    boolean remove(C connection) {
        boolean removed = byHome.get(connection.home()).remove(connection);
        if (removed) size--;
        return removed;
    }

    int size() {
        return size;
    }

    /** One of {@code home}, else one of the home that has most; null when there is none. */
    @Nullable
    C take(int home) {
        if (size == 0) return null;
        Deque<C> from = home >= 0 && !byHome.get(home).isEmpty() ? byHome.get(home) : fullest();
        size--;
        return from.pop();
    }

    private Deque<C> fullest() {
        Deque<C> most = byHome.get(0);
        for (Deque<C> one : byHome) if (one.size() > most.size()) most = one;
        return most;
    }

    List<C> drain() {
        List<C> all = new ArrayList<>(size);
        byHome.forEach(home -> {
            all.addAll(home);
            home.clear();
        });
        size = 0;
        return all;
    }
}
