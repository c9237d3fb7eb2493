package com.example.library.runtime.engine;

import java.time.Duration;
import java.util.Optional;

/**
 * One transaction, and what came of it.
 *
 * @param transaction {@code transaction 17}, counted from 1; each attempt is one of its own
 * @param attempt which attempt it was, from 1
 * @param duration from the moment at which it had its connection
 * @param statements how many were sent; BEGIN, COMMIT, ROLLBACK and SAVEPOINT do not count
 * @param failure what it was rolled back for, or why its outcome is unknown; empty when it was committed
 */
public record TransactionReport(
        String transaction,
        int attempt,
        Outcome outcome,
        Duration duration,
        long statements,
        Optional<Throwable> failure) {

    /** What became of it. */
    public enum Outcome {
        COMMITTED,
        ROLLED_BACK,
        /** The answer to COMMIT was lost. */
        UNKNOWN
    }
}
