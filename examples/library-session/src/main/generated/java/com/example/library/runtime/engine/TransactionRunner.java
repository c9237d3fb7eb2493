package com.example.library.runtime.engine;

import com.example.library.runtime.engine.Holders.Hold;
import com.example.library.runtime.engine.TransactionReport.Outcome;
import com.example.library.runtime.error.ConnectionLost;
import com.example.library.runtime.error.OutcomeUnknown;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The life of one transaction: acquire, begin, the user's work, commit or roll back, release. */
final class TransactionRunner {

    private final Engine engine;
    private final TransactionOptions options;
    private final CallSite site;

    /** @param site where the user began it */
    TransactionRunner(Engine engine, TransactionOptions options, CallSite site) {
        this.engine = engine;
        this.options = options;
        this.site = site;
    }

    <T> CompletableFuture<T> run(Function<Transaction, ? extends CompletionStage<T>> work) {
        return options.attempts() == 1
                ? attempt(1, work)
                : new Attempts<>(options.attempts(), Failures::isRepeatable, number -> attempt(number, work)).run();
    }

    private <T> DatabaseFuture<T> attempt(int number, Function<Transaction, ? extends CompletionStage<T>> work) {
        return Lease.of(engine, !options.readOnly(), (connection, outcome) -> begin(connection, number, work, outcome));
    }

    private <T> void begin(
            DriverConnection leased,
            int attempt,
            Function<Transaction, ? extends CompletionStage<T>> work,
            DatabaseFuture<T> outcome) {
        Hold held = engine.holders().begin(site);
        HeldConnection connection =
                new HeldConnection(leased, held, engine.events().begun(held, attempt, site));
        StatementQueue queue = new StatementQueue(connection, engine.deadlines());
        Transaction transaction = new Transaction(engine, queue, attempt, held, null);
        CompletableFuture<T> worked = queue.begin(options)
                .thenCompose(begun -> transaction.call(work))
                .thenCompose(value -> queue.settled().thenApply(settled -> value));
        outcome.onAbandon(() -> worked.cancel(true));
        worked.whenComplete((value, failure) -> {
            transaction.end();
            if (failure == null) commit(connection, queue, transaction, value, outcome);
            else if (worked.isCancelled()) discard(connection, queue, transaction);
            else rollback(connection, queue, transaction, failure, outcome);
        });
    }

    private <T> void commit(
            HeldConnection connection,
            StatementQueue queue,
            Transaction transaction,
            @Nullable T value,
            DatabaseFuture<T> outcome) {
        boolean gone = connection.isClosed();
        queue.commit().whenComplete((committed, failure) -> {
            if (failure == null) {
                transaction.committed();
                connection.release();
                connection.ended(Outcome.COMMITTED, null);
                afterCommit(transaction, value, outcome);
                return;
            }
            Throwable cause = Failures.unwrap(failure);
            boolean said = cause instanceof OutcomeUnknown;
            if (said || !gone && (cause instanceof ConnectionLost || Failures.isOurs(cause))) {
                connection.discard();
                OutcomeUnknown unknown = said ? (OutcomeUnknown) cause : new OutcomeUnknown(cause);
                connection.ended(Outcome.UNKNOWN, unknown);
                outcome.completeExceptionally(unknown);
            } else {
                // A refused commit (a deferred constraint, SQLite's busy) leaves the transaction open; one that could
                // not
                // even be sent has not happened.
                rollback(connection, queue, transaction, cause, outcome);
            }
        });
    }

    private static <T> void afterCommit(Transaction transaction, @Nullable T value, DatabaseFuture<T> outcome) {
        if (transaction.afterCommit().isEmpty()) {
            outcome.complete(value);
            return;
        }
        CompletableFuture<?> actions = CompletableFuture.completedFuture(null);
        for (Supplier<? extends CompletionStage<?>> action : transaction.afterCommit()) {
            actions = actions.thenCompose(done -> action.get().thenApply(ignored -> null));
        }
        actions.whenComplete((done, failure) -> {
            if (failure == null) outcome.complete(value);
            else outcome.completeExceptionally(Failures.unwrap(failure));
        });
    }

    /** What waits in the queue is refused and what runs ends first: nothing may be sent after the rollback. */
    private static <T> void rollback(
            HeldConnection connection,
            StatementQueue queue,
            Transaction transaction,
            Throwable failure,
            DatabaseFuture<T> outcome) {
        queue.stop(Failures.unwrap(failure));
        queue.settled()
                .handle((done, ignored) -> connection.discard())
                .thenCompose(discarded -> discarded)
                .whenComplete((done, ignored) -> {
                    transaction.rolledBack();
                    connection.ended(Outcome.ROLLED_BACK, failure);
                    outcome.completeExceptionally(Failures.unwrap(failure));
                });
    }

    /** The outcome was cancelled: nobody waits, and what runs is stopped instead of waited for. */
    private static void discard(HeldConnection connection, StatementQueue queue, Transaction transaction) {
        CancellationException reason = new CancellationException("this transaction was cancelled");
        queue.cancel(reason);
        connection.discard().whenComplete((done, ignored) -> {
            transaction.rolledBack();
            connection.ended(Outcome.ROLLED_BACK, reason);
        });
    }
}
