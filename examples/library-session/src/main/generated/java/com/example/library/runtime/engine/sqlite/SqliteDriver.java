package com.example.library.runtime.engine.sqlite;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.Dialect;
import com.example.library.runtime.engine.Driver;
import com.example.library.runtime.engine.DriverConnection;
import com.example.library.runtime.engine.EngineOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * SQLite. A file has one writer at a time: all writes go through one connection, in the order of the calls, so none of them
 * ever meets SQLITE_BUSY from this engine. Reads go through the other connections and, thanks to the write-ahead log,
 * neither wait for a writer nor hold it up. A database in memory belongs to one connection, which then serves both.
 */
public final class SqliteDriver implements Driver {

    private static final String SCHEME = "sqlite:";

    private final ConnectionQueue writers;
    private final ConnectionQueue readers;

    public SqliteDriver(EngineOptions options) {
        String file = options.url().substring(SCHEME.length());
        boolean memory = file.isEmpty() || file.equals(":memory:");
        this.writers = new ConnectionQueue("writer", options);
        writers.add(new SqliteConnection(memory ? ":memory:" : file, "sqlite-writer", writers, this, true));
        if (memory || options.poolSize() == 1) {
            this.readers = writers;
            return;
        }
        this.readers = new ConnectionQueue("readers", options);
        for (int i = 1; i < options.poolSize(); i++) {
            readers.add(new SqliteConnection(file, "sqlite-reader-" + i, readers, this, false));
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public DatabaseFuture<DriverConnection> acquire(boolean write) {
        return (write ? writers : readers).acquire();
    }

    @Override
    public CompletableFuture<Void> close() {
        List<CompletableFuture<Void>> closing = new ArrayList<>(readers.close());
        if (writers != readers) closing.addAll(writers.close());
        return CompletableFuture.allOf(closing.toArray(CompletableFuture<?>[]::new));
    }
}
