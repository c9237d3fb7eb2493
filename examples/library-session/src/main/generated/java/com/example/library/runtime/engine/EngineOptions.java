package com.example.library.runtime.engine;

import com.example.library.runtime.engine.TransactionOptions.Isolation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an engine behaves; see {@link EngineBuilder} for what each means.
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
        Duration closeTimeout,
        Duration holdWarning,
        int rowLimit,
        Optional<Isolation> isolation,
        List<StatementListener> listeners,
        EngineEvents events) {

    /** Without the password. */
    @Override
    public String toString() {
        return DatabaseUrl.redacted(url) + ", poolSize " + poolSize + ", queueLimit " + queueLimit + ", acquireTimeout "
                + acquireTimeout + ", connectTimeout " + connectTimeout + ", statementTimeout " + statementTimeout
                + ", validateAfter " + validateAfter + ", maxLifetime " + maxLifetime + ", closeTimeout " + closeTimeout
                + ", holdWarning " + holdWarning + ", rowLimit " + rowLimit + ", isolation "
                + isolation.map(Enum::name).orElse("the database's") + ", listeners " + listeners.size()
                + ", engine listeners " + events;
    }
}
