package com.example.library.runtime.engine;

/**
 * Is told of each statement when it has ended, well or not: for metrics, slow statements, tracing. Called on the thread that
 * then continues the caller's work, an event loop of the driver as a rule: it must not block. What it throws, errors
 * included, is logged and has no other effect.
 */
@FunctionalInterface
public interface StatementListener {

    void ended(StatementReport report);
}
