package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.OutcomeUnknown;
import dev.scaffold.runtime.error.Timeout;
import dev.scaffold.runtime.fault.FaultProxy.Side;
import dev.scaffold.runtime.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A write outside of a transaction whose time is over: it has not happened only where the database says so. */
@Tag("XB4")
class SingleWriteTest {

    private static final Duration DEADLINE = Duration.ofMillis(300);

    static Stream<TestDatabase> databases() {
        return TestDatabase.all().stream();
    }

    /** Broken once: with {@code deadline} in place of {@code deadlineOfWrite}. */
    @Test
    void whoseAnswerIsLostIsUnknown() {
        try (Rig rig = Rig.proxied(options -> options.poolSize(2).statementTimeout(DEADLINE))) {
            for (int i = 0; i < Scale.of(3, 30); i++) {
                String name = "single" + i;
                FaultRule rule = rig.proxy().once(Side.SERVER, Trigger.insteadOf("INSERT 0 1"), ProxyLink::silence);
                assertThat(Wait.forFailure(rig.engine.execute(Rig.insert(name))))
                        .isInstanceOf(OutcomeUnknown.class);
                rig.proxy().forget(rule);
                assertThat(Rig.number(rig.engine, "select count(*) from item where name = '" + name + "'"))
                        .isOne();
            }
            rig.everyConnectionServesOne();
        }
    }

    @Test
    void ofAReadNothingIsUnknown() {
        try (Rig rig = Rig.proxied(options -> options.poolSize(2).statementTimeout(DEADLINE))) {
            FaultRule rule = rig.proxy().once(Side.SERVER, Trigger.insteadOf("SELECT 1"), ProxyLink::silence);
            assertThat(Wait.forFailure(rig.engine.execute(Statement.read("select 'a'"))))
                    .isInstanceOf(Timeout.class);
            rig.proxy().forget(rule);
            rig.everyConnectionServesOne();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whichTheDatabaseHasStoppedHasNotHappened(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2).statementTimeout(DEADLINE))) {
            String slow = database.dialect() == Dialect.POSTGRESQL
                    ? "insert into item (name) select 'never' from pg_sleep(60)"
                    : "insert into item (name) with recursive n(i) as (select 1 union all select i + 1 from n"
                            + " where i < 2000000000) select 'never' from n where i < 0";
            for (int i = 0; i < 3; i++) {
                assertThat(Wait.forFailure(rig.engine.execute(Statement.write(slow))))
                        .isInstanceOf(Timeout.class)
                        .hasMessage("the statement did not finish within 300 ms and was stopped");
            }
            assertThat(rig.items()).isZero();
            rig.everyConnectionServesOne();
        }
    }

    /** Its connection serves nobody before the request to stop it cannot hit anybody else. */
    @Test
    void whichWasDoneAfterAllIsDone() {
        try (Rig rig = Rig.of(Rig.postgresql(), options -> options.poolSize(1).statementTimeout(DEADLINE))) {
            // It holds requests to stop back until it is done.
            Wait.forValue(
                    rig.engine.execute(
                            Statement.write(
                                    "create function deaf() returns int language plpgsql as"
                                            + " $$ declare began timestamptz := clock_timestamp(); begin loop begin"
                                            + " perform pg_sleep(1); return 1; exception when query_canceled then"
                                            + " if clock_timestamp() - began > interval '310 ms' then return 2; end if; end; end loop; end $$")));
            for (int i = 0; i < 5; i++) {
                Result done = Wait.forValue(rig.engine.execute(
                        Statement.write("insert into item (name) select 'deaf' from deaf() returning id")));
                assertThat(done.affected()).isOne();
                assertThat(rig.items()).isEqualTo(i + 1);
            }
        }
    }

    /** A limit of the server's own is told by it: nothing is on its way, so a savepoint can go on. */
    @Test
    @Tag("B109")
    void aLimitOfTheServersOwnEndsTheStatementOnly() {
        try (Rig rig = Rig.of(Rig.postgresql(), options -> options.poolSize(2))) {
            Wait.forValue(rig.engine.execute(Rig.insert("locked")));
            CompletableFuture<Void> locked = new CompletableFuture<>();
            CompletableFuture<Void> end = new CompletableFuture<>();
            CompletableFuture<?> holder =
                    rig.engine.transaction(tx -> tx.execute(Statement.read("select 1 from item for update"))
                            .thenCompose(done -> {
                                locked.complete(null);
                                return end;
                            }));
            Wait.forValue(locked);
            Wait.forValue(rig.engine.transaction(tx -> {
                CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
                for (List<String> limit : List.of(
                        List.of("select 1 from item for update nowait", "55P03"),
                        List.of("set local statement_timeout = 50; select pg_sleep(60)", "57014"))) {
                    all = all.thenCompose(before -> tx.savepoint(sp -> {
                                CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
                                for (String sql : limit.get(0).split("; "))
                                    sent = sent.thenCompose(done -> sp.execute(Statement.read(sql)));
                                return sent;
                            })
                            .handle((done, failure) -> {
                                assertThat(failure.getCause() == null ? failure : failure.getCause())
                                        .isInstanceOfSatisfying(
                                                Timeout.class,
                                                timeout -> assertThat(timeout.sqlState())
                                                        .contains(limit.get(1)));
                                return null;
                            }));
                }
                return all.thenCompose(done -> tx.execute(Rig.insert("after")));
            }));
            end.complete(null);
            Wait.forValue(holder);
            assertThat(rig.items()).isEqualTo(2);
        }
    }
}
