package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.DatabaseUrl;
import com.example.library.runtime.engine.Dialect;
import com.example.library.runtime.engine.Driver;
import com.example.library.runtime.engine.DriverConnection;
import com.example.library.runtime.engine.EngineOptions;
import com.example.library.runtime.error.PoolExhausted;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.PoolOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. There are as many event loops as cores, each with a pool of its own; the connections are divided among them.
 * A caller that is on one of the loops stays there while not much more is to do there than elsewhere, others go where the fewest
 * calls are.
 */
public final class PostgresqlDriver implements Driver {

    /** How many more calls for each connection a caller puts up with before it leaves its loop: to hop costs two wake-ups. */
    private static final double DETOUR = 1;

    private final List<PostgresqlPool> pools = new ArrayList<>();
    private final EngineOptions options;
    private final AtomicReference<@Nullable CompletableFuture<Void>> closed = new AtomicReference<>();

    public PostgresqlDriver(EngineOptions options) {
        this.options = options;
        PgConnectOptions connect = connectOptions(options.url());
        String name = "PostgreSQL " + connect.getHost() + ":" + connect.getPort() + "/" + connect.getDatabase();
        int count = Math.min(Runtime.getRuntime().availableProcessors(), options.poolSize());
        for (int i = 0; i < count; i++) {
            int size = options.poolSize() / count + (i < options.poolSize() % count ? 1 : 0);
            pools.add(open(connect, name, size));
        }
    }

    private static PgConnectOptions connectOptions(String url) {
        PgConnectOptions connect;
        try {
            connect = PgConnectOptions.fromUri(url);
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException("not a PostgreSQL URL: " + DatabaseUrl.redacted(url)
                    + "; expected postgresql://user:password@host:port/database");
        }
        return connect.setCachePreparedStatements(true).setSslOptions(tls(connect.getSslMode()));
    }

    /** As PostgreSQL's own clients do: up to {@code require} encrypted but not verified. */
    private static ClientSSLOptions tls(SslMode mode) {
        ClientSSLOptions options = new ClientSSLOptions();
        return switch (mode) {
            case DISABLE, ALLOW, PREFER, REQUIRE -> options.setTrustAll(true).setHostnameVerificationAlgorithm("");
            case VERIFY_CA -> options.setHostnameVerificationAlgorithm("");
            case VERIFY_FULL -> options.setHostnameVerificationAlgorithm("HTTPS");
        };
    }

    /** A Vert.x instance with one event loop: the plain way to know on which loop a pool's connections live. */
    private PostgresqlPool open(PgConnectOptions connect, String name, int size) {
        Vertx vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
        int acquire = (int)
                Math.min(Integer.MAX_VALUE, Math.max(1, options.acquireTimeout().toMillis()));
        PoolOptions pool = new PoolOptions()
                .setMaxSize(size)
                // The limit is for all loops together: see acquire.
                .setMaxWaitQueueSize(-1)
                .setConnectionTimeout(acquire)
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        // Earlier than the wait for a connection ends, so that a silent host is told from a busy pool.
        NetClientOptions net = new NetClientOptions().setConnectTimeout(Math.max(1, acquire / 4 * 3));
        vertx.runOnContext(started -> DatabaseFuture.markDriverThread());
        return new PostgresqlPool(
                name,
                size,
                vertx,
                PgBuilder.pool()
                        .with(pool)
                        .with(net)
                        .connectingTo(connect)
                        .using(vertx)
                        .build());
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public DatabaseFuture<DriverConnection> acquire(boolean write) {
        if (demand() >= options.poolSize() + options.queueLimit()) {
            return DatabaseFuture.failed(exhausted("too many are waiting"));
        }
        PostgresqlPool pool = pool();
        return pool.acquire(failure -> PostgresqlErrors.isTimeout(failure)
                ? exhausted("waited " + options.acquireTimeout().toMillis() + " ms")
                : PostgresqlErrors.translate(failure, pool.name()));
    }

    private PostgresqlPool pool() {
        PostgresqlPool least = pools.get(0);
        PostgresqlPool own = null;
        Context context = Vertx.currentContext();
        for (PostgresqlPool pool : pools) {
            if (context != null && pool.isOn(context.owner())) own = pool;
            if (pool.load() < least.load()) least = pool;
        }
        // Nobody waits while a connection is free anywhere.
        boolean stays = own != null && (own.load() < 1 || least.load() >= 1 && own.load() - least.load() <= DETOUR);
        return stays ? own : least;
    }

    private int demand() {
        int demand = 0;
        for (PostgresqlPool pool : pools) demand += pool.demand();
        return demand;
    }

    private PoolExhausted exhausted(String why) {
        int inUse = pools.stream().mapToInt(PostgresqlPool::inUse).sum();
        int demand = demand();
        return new PoolExhausted(pools.get(0).name() + ": " + options.poolSize() + " in all, " + inUse + " in use, "
                + Math.max(0, demand - inUse) + " waiting; " + why);
    }

    @Override
    public CompletableFuture<Void> close() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (!closed.compareAndSet(null, done)) return Objects.requireNonNull(closed.get());
        CompletableFuture<?>[] closing =
                pools.stream().map(PostgresqlPool::close).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(closing).whenComplete((all, failure) -> done.complete(null));
        return done;
    }
}
