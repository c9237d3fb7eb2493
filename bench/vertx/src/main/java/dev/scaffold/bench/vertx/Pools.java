package dev.scaffold.bench.vertx;

import dev.scaffold.bench.Candidate.Target;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Pools of the Vert.x client. A caller on a loop with a pool stays there. */
final class Pools {

    private record Loop(Vertx vertx, Pool pool) {}

    private final List<Loop> loops = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    private Pools() {}

    /** As the runtime lays them out: one loop a core, each with a pool of its own, the connections divided among them. */
    static Pools ofLoops(Target target) {
        Pools pools = new Pools();
        int count = Math.min(Runtime.getRuntime().availableProcessors(), target.connections());
        for (int i = 0; i < count; i++) {
            int size = target.connections() / count + (i < target.connections() % count ? 1 : 0);
            pools.add(Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1)), target, size);
        }
        return pools;
    }

    /** One for all. */
    static Pools shared(Target target) {
        Pools pools = new Pools();
        pools.add(Vertx.vertx(), target, target.connections());
        return pools;
    }

    private void add(Vertx vertx, Target target, int size) {
        PgConnectOptions connect = PgConnectOptions.fromUri(target.url()).setCachePreparedStatements(true);
        PoolOptions options = new PoolOptions().setMaxSize(size);
        loops.add(new Loop(
                vertx,
                PgBuilder.pool()
                        .with(options)
                        .connectingTo(connect)
                        .using(vertx)
                        .build()));
    }

    Pool pool() {
        if (loops.size() == 1) return loops.get(0).pool();
        Context context = Vertx.currentContext();
        if (context != null) {
            for (Loop loop : loops) if (loop.vertx() == context.owner()) return loop.pool();
        }
        return loops.get(next.getAndIncrement() % loops.size()).pool();
    }

    void close() {
        for (Loop loop : loops) loop.pool().close();
    }
}
