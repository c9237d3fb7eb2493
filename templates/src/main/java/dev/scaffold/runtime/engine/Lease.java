package dev.scaffold.runtime.engine;

import java.util.function.Function;

/** The way from a free connection to the work that wants it, without losing the connection on the way. */
final class Lease {

    private Lease() {}

    /**
     * Calls {@code work} with a connection, which {@code work} must give back. A connection that was granted while the
     * caller gave up goes back at once: a dependent stage would not be told of it.
     */
    static <T> DatabaseFuture<T> of(
            Engine engine, boolean write, Function<DriverConnection, ? extends DatabaseFuture<T>> work) {
        DatabaseFuture<T> outcome = new DatabaseFuture<>();
        DatabaseFuture<DriverConnection> acquired = engine.events().acquire(engine.driver(), write);
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
            Function<DriverConnection, ? extends DatabaseFuture<T>> work,
            DatabaseFuture<T> outcome) {
        DatabaseFuture<T> running;
        try {
            running = work.apply(connection);
        } catch (Throwable refused) {
            connection.release();
            outcome.completeExceptionally(refused);
            return;
        }
        outcome.onAbandon(() -> running.cancel(true));
        running.whenComplete((value, failure) -> {
            if (failure == null) outcome.complete(value);
            else outcome.completeExceptionally(failure);
        });
    }
}
