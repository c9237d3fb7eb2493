package com.example.library.runtime.engine.pool;

import com.example.library.runtime.engine.DatabaseFuture;
import org.jspecify.annotations.Nullable;

/** A call that wants a connection, and its place in the line, which {@link WaitingLine} alone changes. */
final class Waiter<C> extends DatabaseFuture<C> {

    private final int home;
    private final long since;

    @Nullable
    Waiter<C> before;

    @Nullable
    Waiter<C> after;

    boolean inLine;

    /** @param home the caller's thread; negative for one on which no connection lives */
    Waiter(int home, long since) {
        this.home = home;
        this.since = since;
    }

    int home() {
        return home;
    }

    /** On the clock of {@link System#nanoTime}. */
    long since() {
        return since;
    }
}
