package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.DatabaseUrl;
import com.example.library.runtime.engine.Deadlines;
import com.example.library.runtime.engine.Dialect;
import com.example.library.runtime.engine.Driver;
import com.example.library.runtime.engine.DriverConnection;
import com.example.library.runtime.engine.EngineListener.Discarded;
import com.example.library.runtime.engine.EngineOptions;
import com.example.library.runtime.engine.EngineTimer;
import com.example.library.runtime.engine.PoolUsage;
import com.example.library.runtime.engine.pool.ConnectionPool;
import com.example.library.runtime.engine.pool.ConnectionPool.Settings;
import com.example.library.runtime.engine.pool.ReconnectPause;
import com.example.library.runtime.error.ConnectionLost;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import io.vertx.pgclient.PgConnectOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. There are as many event loops as cores, and the connections are divided among them. A caller that is on one of
 * the loops stays there while a connection of it is free, which saves waking up another thread.
 */
public final class PostgresqlDriver implements Driver {

    private static final long CLEAN_MILLIS = 5_000;

    private final EngineOptions options;
    private final PgConnectOptions connect;
    private final String name;
    private final ScheduledExecutorService timer = EngineTimer.create();
    private final List<PostgresqlLoop> loops = new ArrayList<>();
    private final PreparedPlans plans = new PreparedPlans();
    private final Deadlines connecting;
    private final ConnectionPool<PostgresqlLink> pool;
    private final AtomicReference<@Nullable CompletableFuture<Void>> closed = new AtomicReference<>();

    public PostgresqlDriver(EngineOptions options) {
        this.options = options;
        this.connect = connectOptions(options.url());
        this.name = "PostgreSQL " + connect.getHost() + ":" + connect.getPort() + "/" + connect.getDatabase();
        this.connecting = new Deadlines(options.connectTimeout(), timer);
        int count = Math.min(Runtime.getRuntime().availableProcessors(), options.poolSize());
        int millis = (int)
                Math.min(Integer.MAX_VALUE, Math.max(1, options.connectTimeout().toMillis()));
        for (int i = 0; i < count; i++) loops.add(new PostgresqlLoop(i, millis));
        Settings settings = new Settings(
                name,
                options.poolSize(),
                count,
                options.queueLimit(),
                new Deadlines(options.acquireTimeout(), timer),
                options.events());
        this.pool = new ConnectionPool<>(settings, new ReconnectPause(timer), this::open);
    }

    private static PgConnectOptions connectOptions(String url) {
        PgConnectOptions connect;
        try {
            connect = PostgresqlTls.options(url);
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException("not a PostgreSQL URL: " + DatabaseUrl.redacted(url)
                    + "; expected postgresql://user:password@host:port/database");
        }
        return connect.setCachePreparedStatements(true);
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public PoolUsage usage() {
        return pool.usage();
    }

    @Override
    public ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public DatabaseFuture<DriverConnection> acquire(boolean write) {
        DatabaseFuture<DriverConnection> outcome = new DatabaseFuture<>();
        acquire(outcome);
        return outcome;
    }

    private void acquire(DatabaseFuture<DriverConnection> outcome) {
        DatabaseFuture<PostgresqlLink> granted = pool.acquire(home());
        if (granted.isDone() && !granted.isCompletedExceptionally()) {
            granted(granted.join(), outcome);
            return;
        }
        outcome.onAbandon(() -> granted.cancel(true));
        granted.whenComplete((link, failure) -> {
            if (failure != null) outcome.completeExceptionally(failure);
            else granted(link, outcome);
        });
    }

    private void granted(PostgresqlLink link, DatabaseFuture<DriverConnection> outcome) {
        if (link.isRetired()) {
            pool.discard(link, Discarded.LOST);
            acquire(outcome);
        } else if (link.isIdleFor(options.validateAfter().toNanos())) {
            validate(link, outcome);
        } else {
            deliver(link, outcome);
        }
    }

    private void deliver(PostgresqlLink link, DatabaseFuture<DriverConnection> outcome) {
        if (!outcome.complete(new PostgresqlConnection(link, this))) release(link);
    }

    /** Whether there is an answer is what counts. The client has trouble with an empty text. */
    private void validate(PostgresqlLink link, DatabaseFuture<DriverConnection> outcome) {
        Deadlines.Deadline deadline = connecting.begin(link::kill);
        link.connection().query("select 1").execute().onComplete(answer -> {
            connecting.end(deadline);
            if (answer.succeeded()) {
                deliver(link, outcome);
            } else {
                link.kill();
                pool.discard(link, Discarded.LOST);
                acquire(outcome);
            }
        });
    }

    /** Which loop the caller is on; negative for none of ours. */
    private int home() {
        Context caller = Vertx.currentContext();
        if (caller == null) return -1;
        for (PostgresqlLoop loop : loops) if (loop.isOn(caller)) return loop.number();
        return -1;
    }

    /** A connection on the loop that has fewest. One that comes too late is closed. */
    private CompletableFuture<PostgresqlLink> open() {
        PostgresqlLoop fewest = loops.get(0);
        for (PostgresqlLoop loop : loops) if (loop.links() < fewest.links()) fewest = loop;
        PostgresqlLoop on = fewest;
        CompletableFuture<PostgresqlLink> opened = new CompletableFuture<>();
        PostgresqlLoop.Attempt attempt = on.connect(connect);
        Deadlines.Deadline deadline = connecting.begin(() -> {
            opened.completeExceptionally(new ConnectionLost(
                    name + " did not accept a connection within "
                            + options.connectTimeout().toMillis() + " ms",
                    null,
                    null));
            attempt.giveUp();
        });
        attempt.connected().onComplete(answer -> {
            connecting.end(deadline);
            if (answer.failed()) {
                attempt.ended();
                opened.completeExceptionally(PostgresqlErrors.translate(answer.cause(), name));
                return;
            }
            PostgresqlLink link = new PostgresqlLink(answer.result(), on, gone -> {
                attempt.ended();
                pool.lost(gone);
            });
            if (!opened.complete(link)) link.close();
        });
        return opened;
    }

    void release(PostgresqlLink link) {
        link.used();
        if (link.isRetired()) pool.discard(link, Discarded.LOST);
        else if (link.isOlderThan(options.maxLifetime().toNanos())) pool.discard(link, Discarded.OLD);
        else pool.release(link);
    }

    /** The server takes no writes any more: another one may, at the same address, so all go there anew. */
    void reconnect() {
        pool.connections().forEach(PostgresqlLink::retire);
        pool.discardIdle();
    }

    boolean isClosed() {
        return closed.get() != null;
    }

    String name() {
        return name;
    }

    /** How long cleaning up may take before the connection is cut instead: no longer than a statement. */
    long cleanMillis() {
        long statement = options.statementTimeout().toMillis();
        return statement == 0 ? CLEAN_MILLIS : Math.min(CLEAN_MILLIS, statement);
    }

    PreparedPlans plans() {
        return plans;
    }

    SocketAddress address() {
        return connect.getSocketAddress();
    }

    @Override
    public CompletableFuture<Void> close() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (!closed.compareAndSet(null, done)) return Objects.requireNonNull(closed.get());
        CompletableFuture<Void> emptied = pool.close();
        if (!emptied.isDone()) {
            timer.schedule(this::cut, Math.max(1, options.closeTimeout().toMillis()), TimeUnit.MILLISECONDS);
        }
        // Leaves the loop before it closes it: a loop that ends itself has nobody left to say so.
        emptied.handleAsync((empty, never) -> endLoops())
                .thenCompose(ended -> ended)
                .whenComplete((ended, failure) -> {
                    timer.shutdownNow();
                    done.complete(null);
                });
        return done;
    }

    private void cut() {
        pool.connections().forEach(PostgresqlLink::kill);
    }

    private CompletableFuture<Void> endLoops() {
        return CompletableFuture.allOf(loops.stream().map(PostgresqlLoop::close).toArray(CompletableFuture<?>[]::new));
    }
}
