package dev.scaffold.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.error.Timeout;
import dev.scaffold.runtime.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A transaction that nobody wants any more leaves no trace, and its connection is given back once. */
class AbandonedTransactionTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static String fresh(TestDatabase database) {
        return database.fresh("create table item (id " + database.identity() + ", name varchar(40) not null)");
    }

    private static Statement insert(String name) {
        return Statement.write("insert into item (name) values ($1)", name);
    }

    private static long count(Client client) {
        return client.execute(Statement.read("select count(*) from item"))
                .join()
                .rows()
                .get(0)
                .getLong(0);
    }

    /** Runs for a minute unless it is stopped. */
    private static Statement slow(TestDatabase database) {
        return database.dialect() == Dialect.POSTGRESQL
                ? Statement.read("select 1 from pg_sleep(60)")
                : Statement.read("with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000000000)"
                        + " select count(*) from n");
    }

    /** As many transactions at once as there could be, each with two statements: two on one connection would clash. */
    private static void assertEveryConnectionHasOneUser(Engine engine) {
        List<CompletableFuture<Result>> all = IntStream.range(0, 20)
                .mapToObj(i -> engine.transaction(
                        tx -> tx.execute(insert("probe")).thenCompose(first -> tx.execute(insert("probe")))))
                .toList();
        all.forEach(one -> one.orTimeout(20, TimeUnit.SECONDS).join());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWaitsBehindAStatementIsNotSentAfterTheCallbackFailed(TestDatabase database) {
        try (Engine engine = Engine.connect(fresh(database))) {
            CompletableFuture<Object> failed = engine.transaction(tx -> {
                for (int i = 0; i < 5; i++) tx.execute(insert("never"));
                return CompletableFuture.failedFuture(new IllegalStateException("mine"));
            });
            assertThatThrownBy(failed::join).cause().hasMessage("mine");
            assertEveryConnectionHasOneUser(engine);
            assertThat(count(engine)).isEqualTo(40);
        }
    }

    /** What the callback's stage does not wait for could go on for ever. */
    @ParameterizedTest
    @MethodSource("databases")
    void aChainThatIsLeftBehindDoesNotKeepTheTransactionOpen(TestDatabase database) {
        try (Engine engine = Engine.connect(fresh(database))) {
            CompletableFuture<CompletableFuture<Void>> left = new CompletableFuture<>();
            engine.transaction(tx -> {
                        left.complete(insertForEver(tx));
                        return CompletableFuture.completedFuture(null);
                    })
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            assertThatThrownBy(() -> left.join().join())
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("this transaction has ended");
            assertEveryConnectionHasOneUser(engine);
        }
    }

    private static CompletableFuture<Void> insertForEver(Transaction tx) {
        return tx.execute(insert("behind")).thenCompose(done -> insertForEver(tx));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB13")
    void cancellingRollsBackAndGivesTheConnectionBackOnce(TestDatabase database) {
        String url = fresh(database);
        try (Engine engine = Engine.builder(url).poolSize(2).build()) {
            for (int round = 0; round < 10; round++) {
                CompletableFuture<Void> inserted = new CompletableFuture<>();
                CompletableFuture<Object> held =
                        engine.transaction(tx -> tx.execute(insert("gone")).thenCompose(done -> {
                            inserted.complete(null);
                            return new CompletableFuture<>();
                        }));
                CompletableFuture.anyOf(inserted, held)
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
                held.cancel(true);
            }
            assertEveryConnectionHasOneUser(engine);
            assertThat(count(engine)).isEqualTo(40);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB12")
    void cancellingStopsTheStatementThatRuns(TestDatabase database) {
        String url = fresh(database);
        try (Engine engine = Engine.builder(url).poolSize(1).build()) {
            CompletableFuture<Void> begun = new CompletableFuture<>();
            CompletableFuture<Result> running =
                    engine.transaction(tx -> tx.execute(insert("gone")).thenCompose(done -> {
                        CompletableFuture<Result> sent = tx.execute(slow(database));
                        begun.complete(null);
                        return sent;
                    }));
            CompletableFuture.anyOf(begun, running)
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            running.cancel(true);
            assertThat(engine.transaction(tx -> tx.execute(insert("next")))
                            .orTimeout(20, TimeUnit.SECONDS)
                            .thenApply(next -> count(engine.engine()))
                            .handle((value, onDriverThread) -> "went on")
                            .join())
                    .isEqualTo("went on");
            assertThat(count(engine)).isEqualTo(1);
            assertThatThrownBy(running::join).isInstanceOf(CancellationException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aStatementPastItsDeadlineIsStoppedAndTheTransactionRollsBack(TestDatabase database) {
        String url = fresh(database);
        try (Engine engine = Engine.builder(url)
                .poolSize(1)
                .statementTimeout(Duration.ofMillis(300))
                .build()) {
            CompletableFuture<Result> late = engine.transaction(
                    tx -> tx.execute(insert("gone")).thenCompose(done -> tx.execute(slow(database))));
            assertThatThrownBy(late::join).cause().isInstanceOf(Timeout.class);
            for (int i = 0; i < 20; i++) engine.execute(insert("after")).join();
            assertThat(count(engine)).isEqualTo(20);
        }
    }
}
