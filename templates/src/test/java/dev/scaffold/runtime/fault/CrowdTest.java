package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.engine.TransactionOptions;
import dev.scaffold.runtime.engine.TransactionOptions.Isolation;
import dev.scaffold.runtime.error.SerializationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many at once: for connections, and for rows. */
@Tag("full")
class CrowdTest {

    /** Promised are 4 s. Broken once: with no connection handed on to who waits ({@code ConnectionPool.release}). */
    @Test
    @Tag("XB17")
    void tenThousandAreServedByTenConnections() {
        try (Rig rig = Rig.of(Rig.postgresql(), options -> options.poolSize(10))) {
            Statement short1 = Statement.read("select 1 from pg_sleep(0.001)");
            rig.everyConnectionServesOne();
            long begun = System.nanoTime();
            List<CompletableFuture<Result>> all = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) all.add(rig.engine.execute(short1));
            all.forEach(Wait::forValue);
            long millis = (System.nanoTime() - begun) / 1_000_000;
            System.out.println("B17: 10,000 within " + millis + " ms");
            assertThat(millis).isLessThan(20_000);
        }
    }

    /** Broken once: without attempts. */
    @Test
    @Tag("XB22")
    void theSumOfAllAccountsStays() {
        TransactionOptions options =
                TransactionOptions.DEFAULT.withIsolation(Isolation.SERIALIZABLE).withAttempts(100);
        AtomicInteger runs = new AtomicInteger();
        try (Rig rig = accounts()) {
            List<CompletableFuture<Void>> tasks = new ArrayList<>();
            for (int task = 0; task < 16; task++) {
                Random random = new Random(task);
                tasks.add(CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 20; i++) {
                                int from = 1 + random.nextInt(5);
                                int to = 1 + random.nextInt(5);
                                Wait.forValue(rig.engine.transaction(options, tx -> {
                                    runs.incrementAndGet();
                                    return move(tx, from, to);
                                }));
                            }
                        },
                        command -> new Thread(command, "task").start()));
            }
            tasks.forEach(CompletableFuture::join);
            System.out.println("B22: 320 transfers took " + runs + " attempts");
            assertThat(runs.get()).isGreaterThan(320);
            assertThat(Rig.number(rig.engine, "select sum(amount) from account"))
                    .isEqualTo(5_000);
        }
    }

    /** Each of two has what the other wants: one of them is told, and repeated. */
    @Test
    @Tag("XB23")
    void aDeadlockIsToldAndCanBeRepeated() {
        int rounds = 200;
        AtomicInteger told = new AtomicInteger();
        try (Rig rig = accounts()) {
            for (int round = 0; round < rounds; round++) {
                CompletableFuture<Void> one = new CompletableFuture<>();
                CompletableFuture<Void> other = new CompletableFuture<>();
                CompletableFuture<Result> first = rig.engine.transaction(tx -> both(tx, 1, 2, one, other));
                CompletableFuture<Result> second = rig.engine.transaction(tx -> both(tx, 2, 1, other, one));
                for (var each : List.of(first, second)) {
                    Throwable failure = Wait.forFailure(each);
                    if (failure == null) continue;
                    assertThat(failure).isInstanceOf(SerializationFailure.class);
                    assertThat(((SerializationFailure) failure).sqlState()).contains("40P01");
                    told.incrementAndGet();
                }
            }
            assertThat(told).hasValue(rounds);
            TransactionOptions repeated = TransactionOptions.DEFAULT.withAttempts(5);
            for (int round = 0; round < rounds; round++) {
                CompletableFuture<Void> one = new CompletableFuture<>();
                CompletableFuture<Void> other = new CompletableFuture<>();
                List.of(
                                rig.engine.transaction(repeated, tx -> both(tx, 1, 2, one, other)),
                                rig.engine.transaction(repeated, tx -> both(tx, 2, 1, other, one)))
                        .forEach(Wait::forValue);
            }
        }
    }

    private static CompletableFuture<Result> both(
            Transaction tx, int first, int second, CompletableFuture<Void> mine, CompletableFuture<Void> theirs) {
        return add(tx, first, 0)
                .thenCompose(done -> {
                    mine.complete(null);
                    return theirs;
                })
                .thenCompose(done -> add(tx, second, 0));
    }

    private static CompletableFuture<Result> move(Transaction tx, int from, int to) {
        return tx.execute(Statement.read("select amount from account where id = $1", (long) from))
                .thenCompose(read -> add(tx, from, -1))
                .thenCompose(done -> add(tx, to, 1));
    }

    private static CompletableFuture<Result> add(Transaction tx, long id, long amount) {
        return tx.execute(Statement.write("update account set amount = amount + $1 where id = $2", amount, id));
    }

    private static Rig accounts() {
        Rig rig = Rig.of(Rig.postgresql(), options -> options.poolSize(8));
        Wait.forValue(
                rig.engine.execute(Statement.write("create table account (id bigint primary key, amount bigint)")));
        Wait.forValue(rig.engine.execute(
                Statement.write("insert into account select n, 1000 from generate_series(1, 5) as n")));
        Wait.forValue(rig.engine.execute(Statement.write("do $$ begin execute format('alter database %I set"
                + " deadlock_timeout = 10', current_database()); end $$")));
        rig.server().terminateAll();
        Wait.until("open connections", 0, () -> rig.engine.usage().open());
        return rig;
    }
}
