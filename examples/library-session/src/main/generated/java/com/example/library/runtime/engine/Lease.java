package com.example.library.runtime.engine;

import java.util.function.BiConsumer;

/** The way from a free connection to the work that wants it, without losing the connection on the way. */
final class Lease {

    private Lease() {}

    /**
     * Calls {@code work} with a connection, which {@code work} must give back, and the future that it must complete. A
     * connection that was granted while the caller gave up goes back at once: a dependent stage would not be told of it.
     */
    static <T> DatabaseFuture<T> of(
            Engine engine, boolean write, BiConsumer<DriverConnection, DatabaseFuture<T>> work) {
        DatabaseFuture<T> outcome = new DatabaseFuture<>();
        DatabaseFuture<DriverConnection> acquired = engine.events().acquire(engine.driver(), write);
        if (acquired.isDone() && !acquired.isCompletedExceptionally()) {
            begin(acquired.join(), work, outcome);
            return outcome;
        }
        outcome.onAbandon(() -> acquired.cancel(true));
        acquired.whenComplete((connection, failure) -> {
            if (failure != null) outcome.completeExceptionally(engine.explained(failure));
            else if (outcome.isDone()) connection.release();
            else begin(connection, work, outcome);
        });
        return outcome;
    }

    private static <T> void begin(
            DriverConnection connection,
            BiConsumer<DriverConnection, DatabaseFuture<T>> work,
            DatabaseFuture<T> outcome) {
        try {
            work.accept(connection, outcome);
        } catch (Throwable refused) {
            connection.release();
            outcome.completeExceptionally(refused);
        }
    }
}
