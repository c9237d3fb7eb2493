package com.example.library.runtime.migration;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import liquibase.GlobalConfiguration;
import liquibase.Scope;
import liquibase.analytics.configuration.AnalyticsArgs;

/**
 * Liquibase with its mouth shut: no telemetry, nothing on the console, its log at DEBUG. Each call has a thread of its own,
 * because Liquibase keeps its state by thread and would pass the caller's on to threads that the caller starts.
 */
final class QuietScope {

    private static final Map<String, Object> SETTINGS = Map.of(
            AnalyticsArgs.ENABLED.getKey(),
            false,
            GlobalConfiguration.CHANGELOGLOCK_POLL_RATE.getKey(),
            1L,
            Scope.Attr.logService.name(),
            new QuietLog(),
            Scope.Attr.ui.name(),
            new QuietConsole());

    private QuietScope() {}

    /** The value of {@code work}, or what it threw. Waits for it even when the caller is interrupted meanwhile. */
    static <T> T call(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        Scope.child(SETTINGS, () -> done.complete(work.get()));
                    } catch (Throwable failure) {
                        done.completeExceptionally(failure);
                    }
                },
                "migrations",
                0,
                false);
        thread.setContextClassLoader(QuietScope.class.getClassLoader());
        thread.start();
        try {
            return done.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) throw cause;
            if (failure.getCause() instanceof Error cause) throw cause;
            throw failure;
        }
    }
}
