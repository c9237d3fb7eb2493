package com.example.library.runtime.engine.sqlite;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.Deadlines;
import com.example.library.runtime.engine.Dialect;
import com.example.library.runtime.engine.Driver;
import com.example.library.runtime.engine.DriverConnection;
import com.example.library.runtime.engine.EngineOptions;
import com.example.library.runtime.engine.EngineTimer;
import com.example.library.runtime.engine.PoolUsage;
import com.example.library.runtime.engine.pool.ConnectionPool;
import com.example.library.runtime.engine.pool.ConnectionPool.Settings;
import com.example.library.runtime.engine.pool.ReconnectPause;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * SQLite. A file has one writer at a time: all writes go through one connection, in the order of the calls, so none of them
 * ever meets SQLITE_BUSY from this engine. Reads go through the other connections and, thanks to the write-ahead log,
 * neither wait for a writer nor hold it up. A database in memory belongs to one connection, which then serves both.
 */
public final class SqliteDriver implements Driver {

    private static final String SCHEME = "sqlite:";

    private final EngineOptions options;
    private final ScheduledExecutorService timer = EngineTimer.create();
    private final ConnectionPool<SqliteConnection> writers;
    private final ConnectionPool<SqliteConnection> readers;
    private final AtomicInteger readerNumber = new AtomicInteger();
    private final AtomicReference<@Nullable CompletableFuture<Void>> closed = new AtomicReference<>();

    public SqliteDriver(EngineOptions options) {
        this.options = options;
        String file = options.url().substring(SCHEME.length());
        boolean memory = file.isEmpty() || file.equals(":memory:");
        this.writers = pool(
                "writer",
                1,
                () -> new SqliteConnection(memory ? ":memory:" : file, "sqlite-writer", this, true, this::isClosed));
        this.readers = memory || options.poolSize() == 1
                ? writers
                : pool("readers", options.poolSize() - 1, () -> {
                    String name = "sqlite-reader-" + readerNumber.incrementAndGet();
                    return new SqliteConnection(file, name, this, false, this::isClosed);
                });
    }

    /** A connection opens its file when it is first used: making one takes no time. */
    private ConnectionPool<SqliteConnection> pool(String name, int size, Supplier<SqliteConnection> make) {
        Settings settings = new Settings(
                "SQLite " + name,
                size,
                1,
                options.queueLimit(),
                new Deadlines(options.acquireTimeout(), timer),
                options.events());
        return new ConnectionPool<>(
                settings, new ReconnectPause(timer), () -> CompletableFuture.completedFuture(make.get()));
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public PoolUsage usage() {
        return writers == readers ? writers.usage() : writers.usage().plus(readers.usage());
    }

    @Override
    public ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public DatabaseFuture<DriverConnection> acquire(boolean write) {
        ConnectionPool<SqliteConnection> pool = write ? writers : readers;
        DatabaseFuture<DriverConnection> outcome = new DatabaseFuture<>();
        DatabaseFuture<SqliteConnection> granted = pool.acquire(-1);
        outcome.onAbandon(() -> granted.cancel(true));
        granted.whenComplete((connection, failure) -> {
            if (failure != null) outcome.completeExceptionally(failure);
            else if (!outcome.complete(new SqliteLease(connection, pool))) pool.release(connection);
        });
        return outcome;
    }

    private boolean isClosed() {
        return closed.get() != null;
    }

    @Override
    public CompletableFuture<Void> close() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (!closed.compareAndSet(null, done)) return Objects.requireNonNull(closed.get());
        CompletableFuture<Void> emptied = CompletableFuture.allOf(readers.close(), writers.close());
        if (!emptied.isDone()) {
            timer.schedule(this::cut, Math.max(1, options.closeTimeout().toMillis()), TimeUnit.MILLISECONDS);
        }
        emptied.whenComplete((empty, never) -> {
            timer.shutdownNow();
            done.complete(null);
        });
        return done;
    }

    private void cut() {
        readers.connections().forEach(SqliteConnection::kill);
        writers.connections().forEach(SqliteConnection::kill);
    }
}
