package com.example.library.runtime.engine;

import com.example.library.runtime.error.ConstraintViolation;
import com.example.library.runtime.error.DatabaseFailure;
import com.example.library.runtime.error.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends many rows in parts, in order, in an open transaction, and finds out which row it was when one is refused: the database
 * tells only that a part failed. Everything is undone then, the rows before are sent again, and the part is halved until one
 * row is left. The transaction has failed nevertheless.
 */
final class BatchRun {

    /** The rows from {@code from} to before {@code to}. */
    interface Part {
        CompletableFuture<List<Result>> send(int from, int to);
    }

    private static final String ALL = "bulk_rows";
    private static final String HALF = "bulk_half";

    private final DriverConnection connection;
    private final Deadlines deadlines;
    private final int rows;
    private final int step;
    private final Part part;
    private final List<Result> results = new ArrayList<>();
    private final DatabaseFuture<List<Result>> outcome = new DatabaseFuture<>();
    private @Nullable CompletableFuture<?> running;

    /**
     * @param deadlines for the savepoints: a part has one of its own
     * @param step how many rows a part has at most
     */
    BatchRun(DriverConnection connection, Deadlines deadlines, int rows, int step, Part part) {
        this.connection = connection;
        this.deadlines = deadlines;
        this.rows = rows;
        this.step = step;
        this.part = part;
    }

    DatabaseFuture<List<Result>> start() {
        outcome.onAbandon(this::stop);
        send(0);
        return outcome;
    }

    /** The savepoint rides along with the first part: when it is refused, so is that. */
    private void send(int from) {
        int to = end(from, rows);
        Supplier<CompletableFuture<List<Result>>> send = () -> {
            if (from == 0) control("savepoint " + ALL);
            return part.send(from, to);
        };
        follow(send, sent -> sent(sent, to), failure -> refused(failure, from, to));
    }

    /** Its end is waited for: a commit after a refused statement would be answered as if it had happened. */
    private void sent(List<Result> sent, int to) {
        results.addAll(sent);
        if (to < rows) send(to);
        else follow(() -> control("release " + ALL), released -> outcome.complete(results), this::fail);
    }

    private DatabaseFuture<Result> control(String sql) {
        return connection.control(sql).deadline(deadlines);
    }

    private int end(int from, int most) {
        return Math.min(from + step, most);
    }

    private void refused(Throwable failure, int from, int to) {
        if (!isOfOneRow(failure)) {
            fail(failure);
            return;
        }
        Consumer<Throwable> unknown = again -> fail(failure);
        follow(
                () -> control("rollback to " + ALL),
                undone -> repeat(0, from, () -> halve(from, to, failure, failure), unknown),
                unknown);
    }

    /** Rows that were not refused the first time. */
    private void repeat(int from, int most, Runnable then, Consumer<Throwable> unknown) {
        if (from == most) {
            then.run();
            return;
        }
        int to = end(from, most);
        follow(() -> part.send(from, to), sent -> repeat(to, most, then, unknown), unknown);
    }

    /** @param failure what the rows from {@code from} to before {@code to} failed with; those before are there */
    private void halve(int from, int to, Throwable failure, Throwable first) {
        if (to - from == 1) {
            found(from, failure, first);
            return;
        }
        int middle = (from + to) >>> 1;
        follow(
                () -> {
                    control("savepoint " + HALF);
                    return part.send(from, middle);
                },
                sent -> halve(middle, to, failure, first),
                again -> follow(
                        () -> control("rollback to " + HALF),
                        undone -> halve(from, middle, again, first),
                        lost -> fail(first)));
    }

    /** Another complaint than the first one may be about a row that is right where all of them are there. */
    private void found(int row, Throwable failure, Throwable first) {
        fail(isSame(failure, first) ? ((PersistenceException) Failures.unwrap(failure)).atRow(row) : first);
    }

    private static boolean isOfOneRow(Throwable failure) {
        Throwable cause = Failures.unwrap(failure);
        return cause instanceof ConstraintViolation
                || cause instanceof DatabaseFailure refused
                        && refused.sqlState()
                                .filter(state -> state.startsWith("22") || state.equals("P0001"))
                                .isPresent();
    }

    private static boolean isSame(Throwable failure, Throwable first) {
        Throwable one = Failures.unwrap(failure);
        Throwable other = Failures.unwrap(first);
        if (one.getClass() != other.getClass()) return false;
        return one instanceof ConstraintViolation violation
                ? violation.constraint().equals(((ConstraintViolation) other).constraint())
                : one instanceof DatabaseFailure refused
                        && refused.sqlState().equals(((DatabaseFailure) other).sqlState());
    }

    private void fail(Throwable failure) {
        outcome.completeExceptionally(Failures.unwrap(failure));
    }

    /**
     * Nothing is sent any more once the outcome is known: when it was cancelled, somebody else may have the connection; nor
     * after a statement that its deadline has stopped: that request may still be on its way.
     */
    private <T> void follow(
            Supplier<? extends CompletableFuture<T>> send, Consumer<T> then, Consumer<Throwable> otherwise) {
        CompletableFuture<T> sent;
        synchronized (this) {
            if (outcome.isDone()) return;
            try {
                sent = send.get();
            } catch (RuntimeException refused) {
                sent = DatabaseFuture.failed(refused);
            }
            running = sent;
        }
        sent.whenComplete((value, failure) -> {
            if (failure == null) then.accept(value);
            else if (Failures.isOurs(Failures.unwrap(failure))) fail(failure);
            else otherwise.accept(failure);
        });
    }

    private synchronized void stop() {
        CompletableFuture<?> sent = running;
        if (sent != null) sent.cancel(true);
    }
}
