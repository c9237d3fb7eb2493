package com.example.library.runtime.engine;

import java.time.Duration;

/**
 * How an engine behaves; see {@link Engine.Builder} for what each means.
 *
 * @param url with its password: never print it, print {@link DatabaseUrl#redacted}
 */
public record EngineOptions(
        String url,
        int poolSize,
        int queueLimit,
        Duration acquireTimeout,
        Duration connectTimeout,
        Duration statementTimeout,
        Duration validateAfter,
        Duration maxLifetime,
        Duration closeTimeout) {}
