package com.example.library.runtime.migration;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;

/** Liquibase's log as DEBUG of the logger {@code persistence.migration}: what matters is returned or thrown. */
final class QuietLog extends AbstractLogService {

    private static final System.Logger LOG = System.getLogger("persistence.migration");

    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    @SuppressWarnings("rawtypes") // Liquibase's signature
    public Logger getLog(Class type) {
        return new Forwarding();
    }

    private static final class Forwarding extends AbstractLogger {
        @Override
        public void close() {}

        @Override
        public void log(Level level, String message, Throwable failure) {
            if (level != Level.OFF) LOG.log(System.Logger.Level.DEBUG, message, failure);
        }
    }
}
