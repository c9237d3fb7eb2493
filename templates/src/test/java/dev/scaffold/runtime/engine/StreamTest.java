package dev.scaffold.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.error.DatabaseFailure;
import dev.scaffold.runtime.error.PoolExhausted;
import dev.scaffold.runtime.support.Collector;
import dev.scaffold.runtime.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Publisher;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are read as they are wanted, and a stream that ends in any way gives its connection back. */
@Tag("B15")
class StreamTest {

    private static final int ROWS = 1_000;

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static Engine engine(TestDatabase database) {
        Engine engine = Engine.builder(database.fresh("create table item (id int primary key)"))
                .poolSize(2)
                .acquireTimeout(Duration.ofSeconds(5))
                .build();
        engine.executeBatch(
                        "insert into item values ($1)",
                        IntStream.rangeClosed(1, ROWS)
                                .mapToObj(i -> List.<Object>of(i))
                                .toList())
                .join();
        return engine;
    }

    private static Publisher<Long> ids(Client client, int fetchSize) {
        return stream(client, Statement.read("select id from item where id > $1 order by id", 0), fetchSize);
    }

    private static Publisher<Long> stream(Client client, Statement statement, int fetchSize) {
        return client.stream(
                statement,
                fetchSize,
                (within, rows) -> CompletableFuture.completedFuture(
                        rows.stream().map(row -> row.getLong(0)).toList()));
    }

    /** What was given up is being stopped on the server, which takes half a second at most. */
    private static void assertNothingIsHeld(Engine engine) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (engine.usage().inUse() > 0 && System.nanoTime() < end) Thread.onSpinWait();
        assertThat(engine.usage().inUse()).isZero();
        engine.execute(Statement.read("select 1")).join();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void deliversAllRowsInOrder(TestDatabase database) {
        try (Engine engine = engine(database)) {
            for (int fetchSize : new int[] {1, 7, ROWS - 1, ROWS, ROWS + 1}) {
                Collector<Long> all = Collector.of(ids(engine, fetchSize));
                all.request(Long.MAX_VALUE);

                assertThat(all.join())
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, ROWS).boxed().toList());
            }
            assertNothingIsHeld(engine);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void runsAnewForEachSubscriberAndNotBeforeTheFirstRequest(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Publisher<Long> ids = ids(engine, 10);
            Collector<Long> first = Collector.of(ids);
            Collector<Long> second = Collector.of(ids);
            long before = engine.statements();
            assertThat(engine.usage().inUse()).isZero();

            first.request(Long.MAX_VALUE);
            second.request(Long.MAX_VALUE);

            assertThat(first.join()).hasSize(ROWS);
            assertThat(second.join()).hasSize(ROWS);
            assertThat(engine.statements() - before).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB30")
    void deliversNoMoreThanIsWanted(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Collector<Long> some = Collector.of(ids(engine, 10));

            some.request(25);
            some.awaitCount(25);
            some.request(1);
            some.awaitCount(26);

            assertThat(engine.usage().inUse()).isEqualTo(1);
            assertThat(some.received()).hasSize(26);
            some.cancel();
            assertNothingIsHeld(engine);
            assertThat(some.received()).hasSize(26);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void givesItsConnectionBackWhenTheLastRowIsReadAndNotWhenItIsTaken(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Collector<Long> slow = Collector.of(ids(engine, 2 * ROWS));

            slow.request(1);
            slow.awaitCount(1);

            assertNothingIsHeld(engine);
            slow.request(Long.MAX_VALUE);
            assertThat(slow.join()).hasSize(ROWS);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB31")
    void cancellingStopsTheQuery(TestDatabase database) {
        String endless = database.dialect() == Dialect.POSTGRESQL
                ? "select 1 from pg_sleep(60)"
                : "with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000000000)"
                        + " select count(*) from n";
        try (Engine engine = engine(database)) {
            for (int i = 0; i < 30; i++) {
                Collector<Long> none = Collector.of(stream(engine, Statement.read(endless), 10));
                none.request(1);
                while (engine.usage().inUse() == 0) Thread.onSpinWait();
                none.cancel();
                assertNothingIsHeld(engine);
                assertThat(none.received()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void failsAsAQueryDoes(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Collector<Long> wrong = Collector.of(stream(engine, Statement.read("select nothing from item"), 10));
            wrong.request(1);
            assertThat(wrong.failure()).isInstanceOf(DatabaseFailure.class);

            String overflow = "select 9223372036854775807 + case when id > 500 then null else id / 500 end from item";
            String tooLarge = database.dialect() == Dialect.POSTGRESQL
                    ? overflow
                    : "select abs(case when id = 500 then -9223372036854775808 else id end) from item";
            Collector<Long> late = Collector.of(stream(engine, Statement.read(tooLarge), 10));
            late.request(Long.MAX_VALUE);
            assertThat(late.failure()).isInstanceOf(DatabaseFailure.class);

            Collector<Long> mistaken = Collector.of(ids(engine, 10));
            mistaken.request(0);
            assertThat(mistaken.failure()).isInstanceOf(IllegalArgumentException.class);
            assertNothingIsHeld(engine);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void runsInATransactionBesideOtherStatements(TestDatabase database) {
        try (Engine engine = engine(database)) {
            List<Long> seen = engine.transaction(tx -> {
                        Collector<Long> inside = Collector.of(ids(tx, 100));
                        inside.request(Long.MAX_VALUE);
                        return tx.execute(Statement.read("select 1"))
                                .thenCompose(one -> inside.future())
                                .thenCompose(all -> tx.execute(Statement.write("delete from item where id > 10"))
                                        .thenApply(deleted -> all));
                    })
                    .join();

            assertThat(seen).hasSize(ROWS);
            assertNothingIsHeld(engine);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void givenUpInATransactionItLeavesTheTransactionAlone(TestDatabase database) {
        try (Engine engine = engine(database)) {
            int deleted = engine.transaction(tx -> {
                        Collector<Long> some = Collector.of(ids(tx, 10));
                        some.request(5);
                        return some.count(5).thenCompose(five -> {
                            some.cancel();
                            return tx.execute(Statement.write("delete from item where id > 10"));
                        });
                    })
                    .join()
                    .affected();

            assertThat(deleted).isEqualTo(ROWS - 10);
            assertNothingIsHeld(engine);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void waitsForAConnectionLikeEveryStatement(TestDatabase database) {
        try (Engine engine = Engine.builder(database.fresh())
                .poolSize(1)
                .acquireTimeout(Duration.ofMillis(50))
                .build()) {
            CompletableFuture<Void> hold = new CompletableFuture<>();
            CompletableFuture<Void> held = engine.transaction(tx -> hold);
            Collector<Long> waiting = Collector.of(stream(engine, Statement.read("select 1"), 10));
            waiting.request(1);

            assertThat(waiting.failure()).isInstanceOf(PoolExhausted.class);
            hold.complete(null);
            held.join();
        }
    }
}
