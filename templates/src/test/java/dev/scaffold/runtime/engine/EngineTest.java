package dev.scaffold.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.error.DatabaseFailure;
import dev.scaffold.runtime.support.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngineTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static Engine engine(TestDatabase database) {
        return database.engine(
                "create table item (id " + database.identity() + ", name varchar(40) not null, amount bigint)",
                "create unique index uq_item_name on item (name)");
    }

    private static Statement insert(String name, long amount) {
        return Statement.write("insert into item (name, amount) values ($1, $2) returning id", name, amount);
    }

    private static long count(Client client) {
        return client.execute(Statement.read("select count(*) from item"))
                .join()
                .rows()
                .get(0)
                .getLong(0);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyTypeComesBackAsItWasSent(TestDatabase database) {
        boolean sqlite = database.dialect() == Dialect.SQLITE;
        String ddl = sqlite
                ? "create table v (a integer, b integer, c integer, d integer, e real, f text, g text, h text, i text)"
                : "create table v (a boolean, b smallint, c integer, d bigint, e double precision, f varchar, g date,"
                        + " h timestamptz, i uuid)";
        Instant moment = Instant.parse("2026-02-03T04:05:06.123456Z");
        UUID uuid = UUID.fromString("6f1c6c1e-0000-4000-8000-0123456789ab");
        try (Engine engine = database.engine(ddl)) {
            String sql = "insert into v values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
            LocalDate day = LocalDate.of(2026, 1, 31);
            engine.execute(Statement.write(
                            sql,
                            true,
                            Short.MIN_VALUE,
                            Integer.MAX_VALUE,
                            Long.MIN_VALUE,
                            0.1,
                            "ü\uD83D\uDE00'\"\n",
                            day,
                            moment,
                            uuid))
                    .join();
            engine.execute(Statement.write(sql, null, null, null, null, null, null, null, null, null))
                    .join();
            List<? extends Row> rows = engine.execute(Statement.read("select * from v order by a desc nulls last"))
                    .join()
                    .rows();
            Row row = rows.get(0);
            assertThat(row.getBoolean(0)).isTrue();
            assertThat(row.getShort(1)).isEqualTo(Short.MIN_VALUE);
            assertThat(row.getInteger(2)).isEqualTo(Integer.MAX_VALUE);
            assertThat(row.getLong(3)).isEqualTo(Long.MIN_VALUE);
            assertThat(row.getDouble(4)).isEqualTo(0.1);
            assertThat(row.getString(5)).isEqualTo("ü\uD83D\uDE00'\"\n");
            assertThat(row.getLocalDate(6)).isEqualTo(day);
            assertThat(row.getInstant(7)).isEqualTo(moment);
            assertThat(row.getUuid(8)).isEqualTo(uuid);
            Row empty = rows.get(1);
            assertThat(empty.getBoolean(0)).isNull();
            assertThat(empty.getInstant(7)).isNull();
            assertThat(empty.getUuid(8)).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A93")
    void commitsWhenTheStageCompletes(TestDatabase database) {
        try (Engine engine = engine(database)) {
            List<String> after = new ArrayList<>();
            long id = engine.transaction(tx -> {
                        tx.onCommit(() -> {
                            after.add("committed");
                            return CompletableFuture.completedFuture(null);
                        });
                        return tx.execute(insert("a", 1))
                                .thenApply(result -> result.rows().get(0).getLong(0));
                    })
                    .join();
            assertThat(id).isEqualTo(1);
            assertThat(after).containsExactly("committed");
            assertThat(count(engine)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rollsBackAndFailsWithTheUsersOwnException(TestDatabase database) {
        try (Engine engine = engine(database)) {
            IllegalArgumentException mine = new IllegalArgumentException("mine");
            CompletableFuture<Object> failed =
                    engine.transaction(tx -> tx.execute(insert("a", 1)).thenApply(result -> {
                        throw mine;
                    }));
            assertThatThrownBy(failed::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCause(mine);
            assertThat(count(engine)).isZero();
            CompletableFuture<Object> thrown = engine.transaction(tx -> {
                throw mine;
            });
            assertThatThrownBy(thrown::join).hasCause(mine);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A95")
    void aSavepointUndoesOnlyItself(TestDatabase database) {
        try (Engine engine = engine(database)) {
            engine.transaction(tx -> tx.execute(insert("kept", 1))
                            .thenCompose(kept -> tx.savepoint(sp -> sp.execute(insert("gone", 2))
                                            .thenCompose(gone -> sp.execute(insert("kept", 3))))
                                    .handle((value, failure) -> failure))
                            .thenCompose(failure -> {
                                assertThat(failure).isNotNull();
                                return tx.execute(insert("after", 4));
                            }))
                    .join();
            assertThat(count(engine)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A99")
    void refusesWorkAfterAFailedStatementAndDoesNotCommit(TestDatabase database) {
        try (Engine engine = engine(database)) {
            CompletableFuture<String> outcome = engine.transaction(tx -> tx.execute(insert("a", 1))
                    .thenCompose(first -> tx.execute(insert("a", 2)))
                    .handle((value, swallowed) -> "the user's code went on"));
            assertThatThrownBy(outcome::join).cause().isInstanceOf(ConstraintViolation.class);
            assertThat(count(engine)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEndedTransactionSaysSo(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Transaction ended = engine.transaction(tx -> CompletableFuture.completedFuture(tx))
                    .join();
            assertThatThrownBy(() -> ended.execute(insert("a", 1)).join())
                    .hasMessageContaining("this transaction has ended");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aStatementNobodyWaitedForStillCountsForTheCommit(TestDatabase database) {
        try (Engine engine = engine(database)) {
            engine.transaction(tx -> {
                        tx.execute(insert("forgotten", 1));
                        return CompletableFuture.completedFuture("done");
                    })
                    .join();
            assertThat(count(engine)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aViolationNamesWhatTheDatabaseTells(TestDatabase database) {
        try (Engine engine = engine(database)) {
            engine.execute(insert("a", 1)).join();
            assertThatThrownBy(() -> engine.execute(insert("a", 2)).join())
                    .cause()
                    .isInstanceOfSatisfying(ConstraintViolation.class, violation -> {
                        assertThat(violation.kind()).isEqualTo(ConstraintViolation.Kind.UNIQUE);
                        assertThat(violation.constraint().isPresent()
                                        || violation.columns().contains("name"))
                                .isTrue();
                        assertThat(violation.getMessage()).doesNotContain("'a'").doesNotContain("(a)");
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aBatchAnswersInOrderAndFailsAsAWhole(TestDatabase database) {
        try (Engine engine = engine(database)) {
            String sql = insert("", 0).sql();
            List<Result> results = engine.executeBatch(sql, List.of(List.of("a", 1L), List.of("b", 2L)))
                    .join();
            assertThat(results).hasSize(2);
            assertThat(results.get(1).rows().get(0).getLong(0)).isEqualTo(2);
            assertThatThrownBy(() -> engine.executeBatch(sql, List.of(List.of("c", 1L), List.of("a", 2L)))
                            .join())
                    .cause()
                    .isInstanceOf(ConstraintViolation.class);
            assertThat(count(engine)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsStatementsButNotTheTransactionsOwn(TestDatabase database) {
        try (Engine engine = engine(database)) {
            long before = engine.statements();
            engine.transaction(tx -> tx.savepoint(sp -> sp.execute(insert("a", 1))))
                    .join();
            assertThat(engine.statements() - before).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB10")
    void cancellingInTheWaitQueueLosesNoConnection(TestDatabase database) {
        String url =
                database.fresh("create table item (id " + database.identity() + ", name varchar(40), amount bigint)");
        try (Engine engine = Engine.builder(url).poolSize(2).build()) {
            CompletableFuture<Void> hold = new CompletableFuture<>();
            List<CompletableFuture<Void>> holders = IntStream.range(0, 2)
                    .mapToObj(i -> engine.transaction(
                            tx -> tx.execute(Statement.read("select 1")).thenCompose(one -> hold)))
                    .toList();
            List<CompletableFuture<Result>> waiting = IntStream.range(0, 100)
                    .mapToObj(i -> engine.execute(insert("n" + i, i)))
                    .toList();
            waiting.forEach(one -> one.cancel(true));
            hold.complete(null);
            holders.forEach(CompletableFuture::join);
            List<CompletableFuture<Result>> all = IntStream.range(0, 10)
                    .mapToObj(i -> engine.execute(insert("after" + i, i)))
                    .toList();
            all.forEach(CompletableFuture::join);
            assertThat(engine.execute(Statement.read("select count(*) from item where name like 'after%'"))
                            .join()
                            .rows()
                            .get(0)
                            .getLong(0))
                    .isEqualTo(10);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void waitingOnADriverThreadIsRefused(TestDatabase database) {
        try (Engine engine = engine(database)) {
            // A callback runs here instead when its stage has completed before it was said: then waiting is fine.
            Set<Object> outcomes = new HashSet<>();
            for (int i = 0; i < 1_000 && !outcomes.contains("refused"); i++) {
                outcomes.add(engine.execute(Statement.read("select 1"))
                        .thenApply(result -> count(engine))
                        .<Object>handle((counted, refused) -> {
                            if (refused == null) return counted;
                            assertThat(refused).hasMessageContaining("thenCompose");
                            return "refused";
                        })
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join());
            }
            assertThat(outcomes).contains("refused");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aReadOnlyTransactionRefusesToWrite(TestDatabase database) {
        for (int poolSize : new int[] {1, 4}) {
            String url = database.fresh("create table item (name varchar(40), amount bigint, id int)");
            try (Engine engine = Engine.builder(url).poolSize(poolSize).build()) {
                assertThatThrownBy(() -> engine.transaction(
                                        TransactionOptions.DEFAULT.asReadOnly(), tx -> tx.execute(insert("a", 1)))
                                .join())
                        .cause()
                        .isInstanceOf(DatabaseFailure.class)
                        .hasMessageContaining("read-only");
                assertThat(engine.transaction(
                                        TransactionOptions.DEFAULT.asReadOnly(),
                                        tx -> CompletableFuture.completedFuture(tx.isActive()))
                                .join())
                        .isTrue();
                engine.execute(insert("a", 1)).join();
                engine.transaction(tx -> tx.execute(insert("b", 1))).join();
                assertThat(count(engine)).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aNumberThatDoesNotFitIsRefused(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Row row = engine.execute(Statement.read("select 40000, 5000000000, 1.5"))
                    .join()
                    .rows()
                    .get(0);
            assertThat(row.getInteger(0)).isEqualTo(40000);
            assertThat(row.getLong(1)).isEqualTo(5_000_000_000L);
            assertThatThrownBy(() -> row.getShort(0)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> row.getInteger(1)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> row.getLong(2)).isInstanceOf(ArithmeticException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aMomentIsCutToTheMicrosecondAlsoLongAgo(TestDatabase database) {
        String type = database.dialect() == Dialect.SQLITE ? "text" : "timestamptz";
        try (Engine engine = database.engine("create table v (at " + type + ")")) {
            for (String year : List.of("0001", "1969", "1999", "2026")) {
                Instant moment = Instant.parse(year + "-02-03T04:05:06.123456999Z");
                engine.execute(Statement.write("delete from v")).join();
                engine.execute(Statement.write("insert into v values ($1)", moment))
                        .join();
                assertThat(engine.execute(Statement.read("select at from v"))
                                .join()
                                .rows()
                                .get(0)
                                .getInstant(0))
                        .isEqualTo(year + "-02-03T04:05:06.123456Z");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB44")
    void writersAndReadersGetAlong(TestDatabase database) {
        try (Engine engine = engine(database)) {
            List<CompletableFuture<?>> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                int n = i;
                all.add(engine.execute(insert("row " + n, n)));
                all.add(engine.execute(Statement.read("select count(*) from item")));
                all.add(engine.transaction(tx -> tx.execute(Statement.read("select max(id) from item"))
                        .thenCompose(max -> tx.execute(insert("tx " + n, n)))));
            }
            all.forEach(CompletableFuture::join);
            assertThat(count(engine)).isEqualTo(800);
        }
    }
}
