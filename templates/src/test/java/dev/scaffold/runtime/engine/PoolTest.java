package dev.scaffold.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.error.ConnectionLost;
import dev.scaffold.runtime.error.DatabaseFailure;
import dev.scaffold.runtime.error.OutcomeUnknown;
import dev.scaffold.runtime.error.PersistenceException;
import dev.scaffold.runtime.error.PoolExhausted;
import dev.scaffold.runtime.error.SerializationFailure;
import dev.scaffold.runtime.support.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Getting connections, giving them back, losing them, and the end. */
class PoolTest {

    private static final Statement ONE = Statement.read("select 1");

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static TestDatabase postgresql() {
        return databases().get(1);
    }

    private static String fresh(TestDatabase database) {
        return database.fresh("create table item (id " + database.identity() + ", name varchar(40) not null)");
    }

    private static Statement insert(String name) {
        return Statement.write("insert into item (name) values ($1)", name);
    }

    private static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static long number(Client client, String sql) {
        return join(client.execute(Statement.read(sql))).rows().get(0).getLong(0);
    }

    /** A grant that comes exactly between the cancel and its arrival here. */
    private static final class GrantedWhileCancelled extends DatabaseFuture<DriverConnection> {

        private final DriverConnection connection;

        GrantedWhileCancelled(DriverConnection connection) {
            this.connection = connection;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            complete(connection);
            return super.cancel(mayInterruptIfRunning);
        }
    }

    private record LateGrants(Driver driver) implements Driver {

        @Override
        public Dialect dialect() {
            return driver.dialect();
        }

        @Override
        public DatabaseFuture<DriverConnection> acquire(boolean write) {
            return new GrantedWhileCancelled(join(driver.acquire(write)));
        }

        @Override
        public PoolUsage usage() {
            return driver.usage();
        }

        @Override
        public ScheduledExecutorService timer() {
            return driver.timer();
        }

        @Override
        public CompletableFuture<Void> close() {
            return driver.close();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB10")
    void cancellingBetweenGrantAndDeliveryLosesNoConnection(TestDatabase database) {
        EngineOptions options =
                Engine.builder(fresh(database)).poolSize(1).queueLimit(10).options();
        Driver driver = Drivers.open(options);
        Engine late = new Engine(options, new LateGrants(driver));
        for (int i = 0; i < 10; i++) {
            late.execute(ONE).cancel(true);
            late.transaction(tx -> tx.execute(ONE)).cancel(true);
        }
        Engine engine = new Engine(options, driver);
        assertThat(number(engine, "select 1")).isEqualTo(1);
        join(engine.closeAsync());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB14")
    @Tag("XB15")
    void anExhaustedPoolSaysSo(TestDatabase database) {
        try (Engine engine = Engine.builder(fresh(database))
                .poolSize(1)
                .queueLimit(2)
                .acquireTimeout(Duration.ofMillis(300))
                .build()) {
            CompletableFuture<Void> hold = new CompletableFuture<>();
            CompletableFuture<Void> begun = new CompletableFuture<>();
            CompletableFuture<Void> held = engine.transaction(tx -> {
                begun.complete(null);
                return hold;
            });
            join(begun);
            List<CompletableFuture<Result>> all = IntStream.range(0, 4)
                    .mapToObj(i -> engine.execute(insert("a")))
                    .toList();
            for (CompletableFuture<Result> one : all.subList(2, 4)) {
                assertThat(one).isCompletedExceptionally();
                assertThatThrownBy(one::join)
                        .cause()
                        .isInstanceOf(PoolExhausted.class)
                        .hasMessageContaining("1 in all, 1 in use, 2 waiting; too many are waiting");
            }
            for (CompletableFuture<Result> one : all.subList(0, 2)) {
                assertThatThrownBy(() -> join(one))
                        .cause()
                        .isInstanceOf(PoolExhausted.class)
                        .hasMessageContaining("waited 300 ms");
            }
            hold.complete(null);
            join(held);
            join(engine.execute(insert("a")));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoGaveUpWaitingLeavesTheQueue(TestDatabase database) {
        try (Engine engine =
                Engine.builder(fresh(database)).poolSize(1).queueLimit(1).build()) {
            CompletableFuture<Void> hold = new CompletableFuture<>();
            CompletableFuture<Void> begun = new CompletableFuture<>();
            CompletableFuture<Void> held = engine.transaction(tx -> {
                begun.complete(null);
                return hold;
            });
            join(begun);
            engine.execute(insert("a")).cancel(true);
            CompletableFuture<Result> next = engine.execute(insert("b"));
            hold.complete(null);
            join(held);
            join(next);
            assertThat(number(engine, "select count(*) from item")).isEqualTo(1);
        }
    }

    /** A callback runs on a loop of the driver; the connections of the other loops are for it, too. */
    @ParameterizedTest
    @MethodSource("databases")
    void aFreeConnectionIsFoundFromACallbackToo(TestDatabase database) {
        try (Engine engine = Engine.builder(fresh(database))
                .poolSize(2)
                .acquireTimeout(Duration.ofSeconds(5))
                .build()) {
            Result inner = join(engine.transaction(
                    tx -> tx.execute(ONE).thenCompose(done -> engine.execute(Statement.read("select 1")))));
            assertThat(inner.rows()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB19")
    void closingLetsStatementsEndAndRollsTransactionsBack(TestDatabase database) {
        String url = fresh(database);
        Engine engine = Engine.connect(url);
        String slow = database.dialect() == Dialect.POSTGRESQL
                ? "select 1 from pg_sleep(0.5)"
                : "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000) select count(*) from n";
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> hold = new CompletableFuture<>();
        CompletableFuture<Result> open = engine.transaction(tx -> tx.execute(insert("gone"))
                .thenCompose(done -> {
                    begun.complete(null);
                    return hold;
                })
                .thenCompose(done -> tx.execute(insert("gone"))));
        CompletableFuture<Result> running = engine.transaction(tx -> {
            CompletableFuture<Result> sent = tx.execute(Statement.read(slow));
            sent.whenComplete((done, failure) -> hold.complete(null));
            return sent;
        });
        CompletableFuture<Result> single = engine.execute(Statement.read(slow));
        join(begun);
        CompletableFuture<Void> closed = engine.closeAsync();
        assertThat(engine.closeAsync()).isNotNull();
        hold.complete(null);
        assertThatThrownBy(() -> join(open)).cause().hasMessage("this engine is closed");
        assertThatThrownBy(() -> join(engine.execute(ONE))).cause().hasMessage("this engine is closed");
        assertThatThrownBy(() -> join(engine.transaction(tx -> tx.execute(ONE))))
                .cause()
                .hasMessage("this engine is closed");
        running.handle((value, failure) -> null).orTimeout(20, TimeUnit.SECONDS).join();
        single.handle((value, failure) -> null).orTimeout(20, TimeUnit.SECONDS).join();
        join(closed);
        join(engine.closeAsync());
        try (Engine other = Engine.connect(url)) {
            assertThat(number(other, "select count(*) from item")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u:s3cret@localhost:1/db",
                "postgresql://u:s3cret@[::1]:1/db?sslmode=require",
                "postgresql://u:s3cret@nohost.invalid/db",
                "sqlite:/nowhere/at all/x.db",
                "sqlite:/"
            })
    @Tag("XB7")
    void whatCannotBeReachedIsALostConnection(String url) {
        try (Engine engine = Engine.connect(url)) {
            for (CompletableFuture<Result> one :
                    List.of(engine.execute(ONE), engine.transaction(tx -> tx.execute(ONE)))) {
                assertThatThrownBy(() -> join(one))
                        .cause()
                        .isInstanceOf(ConnectionLost.class)
                        .hasMessageNotContaining("s3cret");
            }
            assertThat(engine.toString()).doesNotContain("s3cret");
        }
    }

    @Test
    void aPostgresqlServerThatRefusesIsToldFromOneThatIsAway() {
        String good = postgresql().fresh();
        join(Engine.connect(good).execute(Statement.write("create role locked login password 'r%ght'")));
        for (String wrong : List.of(
                good.replace("/test_", "/none_"),
                good + "?sslmode=require",
                good.replace("postgres:postgres@", "nobody:s3cret@"))) {
            try (Engine engine = Engine.connect(wrong)) {
                assertThatThrownBy(() -> join(engine.execute(ONE)))
                        .cause()
                        .isInstanceOf(DatabaseFailure.class)
                        .hasMessageNotContaining("s3cret")
                        .hasMessageNotContaining("null");
            }
        }
        try (Engine engine =
                Engine.connect(good.replace("postgres:postgres@", "locked:r%25ght@") + "?sslmode=prefer")) {
            assertThat(number(engine, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void sqliteTakesPathsAsTheyAre(@TempDir Path directory) {
        for (String url : List.of("sqlite:" + directory.resolve("with blank %41.db"), "sqlite::memory:", "sqlite:")) {
            try (Engine engine = Engine.connect(url)) {
                join(engine.execute(Statement.write("create table item (name text)")));
                join(engine.execute(insert("a")));
                assertThat(number(engine, "select count(*) from item")).isEqualTo(1);
            }
        }
        assertThat(directory.resolve("with blank %41.db")).exists();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB43")
    void tablesMayChangeWhileTheServiceRuns(TestDatabase database) {
        try (Engine engine = Engine.connect(fresh(database))) {
            join(engine.execute(insert("a")));
            Statement read = Statement.read("select * from item where name = $1", "a");
            readOnEveryConnection(engine, read);
            join(engine.execute(Statement.write("alter table item add column more int")));
            readOnEveryConnection(engine, read);
            if (database.dialect() == Dialect.SQLITE) return;
            join(engine.execute(Statement.write("alter table item alter column name type varchar(100)")));
            readOnEveryConnection(engine, read);
            join(engine.execute(Statement.write("alter table item alter column name type varchar(200)")));
            // A transaction is lost by then: it is one to repeat, and the other connections have learnt of it.
            assertThatThrownBy(() -> join(engine.transaction(tx -> tx.execute(read))))
                    .cause()
                    .isInstanceOf(SerializationFailure.class);
            for (int i = 0; i < 20; i++) join(engine.transaction(tx -> tx.execute(read)));
        }
    }

    private static void readOnEveryConnection(Engine engine, Statement read) {
        IntStream.range(0, 40).mapToObj(i -> engine.execute(read)).toList().forEach(PoolTest::join);
    }

    @Test
    @Tag("XB2")
    void aLostConnectionIsReplaced() {
        String url = fresh(postgresql());
        String others = " from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
        Statement kill = Statement.read("select count(pg_terminate_backend(pid))" + others);
        try (Engine engine = Engine.builder(url).poolSize(1).build();
                Engine admin = Engine.builder(url).poolSize(1).build()) {
            for (int round = 0; round < 10; round++) {
                CompletableFuture<Result> running = engine.execute(Statement.read("select 1 from pg_sleep(60)"));
                while (number(admin, "select count(*)" + others + " and state = 'active'") == 0) Thread.onSpinWait();
                join(admin.execute(kill));
                assertThatThrownBy(() -> join(running)).cause().isInstanceOf(ConnectionLost.class);

                assertThatThrownBy(() -> join(engine.transaction(tx -> tx.execute(insert("gone"))
                                .thenCompose(done -> admin.execute(kill))
                                .thenCompose(done -> tx.execute(insert("gone"))))))
                        .cause()
                        .isInstanceOf(ConnectionLost.class)
                        .hasMessageContaining("/test_");
                assertThatThrownBy(() -> join(engine.transaction(
                                tx -> tx.execute(insert("gone")).thenCompose(done -> admin.execute(kill)))))
                        .cause()
                        .isInstanceOfAny(OutcomeUnknown.class, ConnectionLost.class)
                        .isInstanceOf(PersistenceException.class);
                assertThat(number(engine, "select count(*) from item")).isZero();
            }
        }
    }

    /** The request to cancel may reach the server when the statement is over: it must never hit somebody else's. */
    @Test
    @Tag("XB11")
    void cancellingNeverHitsTheNextStatement() {
        try (Engine engine = Engine.builder(fresh(postgresql())).poolSize(2).build()) {
            for (int i = 0; i < 300; i++) {
                CompletableFuture<Result> cancelled = engine.execute(Statement.read("select 1 from pg_sleep(0.0005)"));
                CompletableFuture<Result> ahead = engine.execute(ONE);
                if (i % 3 == 0) join(ahead);
                cancelled.cancel(true);
                join(ahead);
                join(engine.execute(ONE));
                join(engine.transaction(tx -> tx.execute(ONE)));
            }
        }
    }

    /** So short a time has passed before each call. */
    @ParameterizedTest
    @MethodSource("databases")
    void aConnectionThatIsTriedFirstServesTheNextCall(TestDatabase database) {
        try (Engine engine = Engine.builder(fresh(database))
                .poolSize(1)
                .validateAfter(Duration.ofNanos(1))
                .build()) {
            for (int call = 0; call < 20; call++)
                assertThat(join(engine.execute(ONE)).rows()).hasSize(1);
        }
    }
}
