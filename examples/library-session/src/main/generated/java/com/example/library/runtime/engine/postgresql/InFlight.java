package com.example.library.runtime.engine.postgresql;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How many commands a connection is busy with. A future is made only for those who wait for their end. */
final class InFlight {

    private int running;
    private @Nullable CompletableFuture<Void> idle;

    synchronized void begun() {
        running++;
    }

    void ended() {
        CompletableFuture<Void> reached;
        synchronized (this) {
            if (--running > 0) return;
            reached = idle;
            idle = null;
        }
        if (reached != null) reached.complete(null);
    }

    synchronized boolean isIdle() {
        return running == 0;
    }

    /** Completes when everything that runs has ended. */
    synchronized CompletableFuture<Void> idle() {
        if (running == 0) return CompletableFuture.completedFuture(null);
        CompletableFuture<Void> awaited = idle;
        if (awaited == null) idle = awaited = new CompletableFuture<>();
        return awaited;
    }
}
