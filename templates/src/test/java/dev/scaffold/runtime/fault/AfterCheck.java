package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Engine;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What must hold after every fault: nothing is held, nothing runs, nothing waits, and nobody's error went unheard. With
 * {@code -Pfull} that includes the buffers that Netty finds lost.
 */
final class AfterCheck {

    private final Resources before = Resources.now();
    private final List<String> unheard = new CopyOnWriteArrayList<>();
    private final LoopWatch loops = new LoopWatch();
    private boolean blockedLoopIsExpected;
    private final Thread.@Nullable UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord record) {
            boolean bad = record.getLevel().intValue() >= Level.WARNING.intValue();
            // Vert.x's own detector measures the time, which a busy machine may take; see LoopWatch.
            boolean slow = String.valueOf(record.getMessage()).contains("has been blocked");
            boolean expected = expectedLogger != null && expectedLogger.equals(record.getLoggerName());
            if (bad && !slow && !expected)
                unheard.add(record.getLoggerName() + ": " + record.getMessage() + " " + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private volatile @Nullable String expectedLogger;

    /** Before the engine is made: what is there now need not go. */
    AfterCheck() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> unheard.add(thread + ": " + failure));
        Logger.getLogger("").addHandler(log);
    }

    /** @param server null for SQLite */
    void idle(Engine engine, @Nullable ServerView server) {
        int size = engine.usage().size();
        Wait.until(
                "the pool",
                size + " in all, 0 in use, 0 waiting",
                () -> engine.usage().toString());
        Wait.until("connections that are being opened", 0, () -> engine.usage().opening());
        if (server == null) return;
        Wait.until("active on the server", 0L, () -> server.connections("state = 'active'"));
        Wait.until("idle in transaction", 0L, () -> server.connections("state like 'idle in transaction%'"));
        Wait.until("locks", 0L, server::locks);
        Wait.until("no more connections than the pool has", true, () -> server.connections("true") <= size);
    }

    /** After the engine has been closed. */
    void closed(@Nullable ServerView server) {
        if (server != null) Wait.until("connections of a closed engine", 0L, () -> server.connections("true"));
    }

    /** At the very end, when what belongs to the test is closed, too. */
    void end() {
        try {
            Wait.until(
                    "threads and files that are left",
                    Set.of(),
                    () -> Resources.now().since(before));
            Resources.reportLostBuffers();
        } finally {
            Logger.getLogger("").removeHandler(log);
            Thread.setDefaultUncaughtExceptionHandler(handler);
            loops.close();
        }
        assertThat(unheard).isEmpty();
        if (!blockedLoopIsExpected) assertThat(loops.blocked()).isEmpty();
    }

    void expectBlockedLoop() {
        blockedLoopIsExpected = true;
    }

    /** What this logger warns of is not unheard. */
    void expectWarnings(String logger) {
        expectedLogger = logger;
    }
}
