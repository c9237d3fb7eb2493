package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.fault.FaultProxy.Side;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Operations of all kinds, half of them given up at a random moment, and whoever is not given up gets its own answer. Broken
 * once: with a connection given back while a request to cancel is on its way ({@code PostgresqlConnection.idle}).
 */
@Tag("XB11")
class RandomCancelTest {

    private static final long SEED = 20_251_125;
    private static final int TASKS = 16;
    private static final long LATE_NANOS = 3_000_000;
    private static final byte[] CANCEL_REQUEST = {4, (byte) 210, 22, 46};

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothingIsLostAndNobodyGetsAnothersAnswer(TestDatabase database) {
        int each = Scale.of(40, 320);
        AtomicInteger cancelled = new AtomicInteger();
        try (Rig rig = rig(database)) {
            List<CompletableFuture<Void>> tasks = new ArrayList<>();
            for (int task = 0; task < TASKS; task++) {
                Random random = new Random(SEED + task);
                tasks.add(CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < each; i++) once(rig, database, random, cancelled);
                        },
                        command -> new Thread(command, "task").start()));
            }
            tasks.forEach(task -> task.join());
            for (long k = 0; k < 1_000; k++)
                assertThat(Rig.number(rig.engine, "select " + k)).isEqualTo(k);
            assertThat(Rig.number(rig.engine, "select count(*) from item where name = 'half'"))
                    .isZero();
            rig.everyConnectionServesOne();
        }
        System.out.println("B11 " + database + ", seed " + SEED + ": " + cancelled + " of " + TASKS * each
                + " were given up before they ended");
    }

    /** On PostgreSQL the requests to cancel come late, when the statement that they are for may be over. */
    private static Rig rig(TestDatabase database) {
        if (database.dialect() == Dialect.SQLITE) return Rig.of(database, options -> options.poolSize(6));
        Rig rig = Rig.proxied(options -> options.poolSize(6));
        rig.proxy()
                .times(
                        Integer.MAX_VALUE,
                        Side.CLIENT,
                        Trigger.insteadOf(CANCEL_REQUEST),
                        late -> LockSupport.parkNanos(LATE_NANOS));
        return rig;
    }

    private static void once(Rig rig, TestDatabase database, Random random, AtomicInteger cancelled) {
        long wanted = random.nextInt(1_000_000);
        CompletableFuture<Result> operation = operation(rig, database, random, wanted);
        if (random.nextBoolean()) {
            int pause = random.nextInt(3_000_000);
            if (pause > 1_000_000) LockSupport.parkNanos(pause);
            operation.cancel(true);
        }
        Throwable failure = Wait.forFailure(operation);
        if (failure == null) {
            assertThat(operation.join().rows().get(0).getLong(0)).isEqualTo(wanted);
        } else {
            assertThat(failure).isInstanceOf(CancellationException.class);
            cancelled.incrementAndGet();
        }
    }

    private static CompletableFuture<Result> operation(Rig rig, TestDatabase database, Random random, long wanted) {
        boolean postgresql = database.dialect() == Dialect.POSTGRESQL;
        Statement number = Statement.read(postgresql ? "select $1::bigint" : "select $1", wanted);
        Statement slow = Statement.read(
                postgresql
                        ? "select $1::bigint from pg_sleep(0.002)"
                        : "with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)"
                                + " select $1 from n limit 1 offset 1000",
                wanted);
        return switch (random.nextInt(5)) {
            case 0 -> rig.engine.execute(number);
            case 1 -> rig.engine.execute(slow);
            case 2 -> rig.engine.transaction(tx -> tx.execute(slow));
            case 3 ->
                rig.engine.transaction(tx -> tx.savepoint(nested -> nested.execute(Rig.insert("whole")))
                        .thenCompose(done -> tx.execute(number)));
            default ->
                rig.engine.transaction(tx -> tx.executeBatch(
                                "insert into item (name) values ($1)", List.of(List.of("half"), List.of("half")))
                        .thenCompose(done -> tx.execute(slow))
                        .thenCompose(done -> tx.execute(Statement.write("delete from item where name = 'half'"))
                                .thenApply(deleted -> done)));
        };
    }
}
