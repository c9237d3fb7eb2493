package com.example.library.runtime.engine;

import java.time.Duration;
import java.util.Optional;

/**
 * One statement that was sent, and what came of it. It holds no bind value.
 *
 * @param id counts the statements of an engine, from 1, in the order in which they were sent
 * @param sql the text, with placeholders
 * @param client {@code engine}, or {@code transaction 17}, counted from 1 as well
 * @param duration from sending it to its last row
 * @param rows how many rows came back or were changed, of a batch all together; 0 for one that failed
 * @param failure what the caller is told; empty when it went well
 */
public record StatementReport(
        long id, String sql, String client, Duration duration, long rows, Optional<Throwable> failure) {}
