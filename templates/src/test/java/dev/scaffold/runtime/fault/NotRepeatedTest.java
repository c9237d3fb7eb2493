package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.engine.TransactionOptions;
import dev.scaffold.runtime.error.OutcomeUnknown;
import dev.scaffold.runtime.error.SerializationFailure;
import dev.scaffold.runtime.fault.FaultProxy.Side;
import dev.scaffold.runtime.session.sample.SessionFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A transaction that may be repeated is not, for what would happen again or may have happened. Broken once: with every failure
 * repeated ({@code Attempts}), and with a transaction that is repeated without having been allowed to.
 */
@Tag("XB24")
class NotRepeatedTest {

    private static final TransactionOptions REPEATED = TransactionOptions.DEFAULT.withAttempts(4);
    private static final int ROUNDS = Scale.of(5, 70);

    private static final List<String> PERMANENT = List.of(
            "insert into item (id, name) values (1, 'again')", // 23505
            "insert into item (name) values (null)", // 23502
            "select 1 / 0", // 22012
            "select cast('x' as int)", // 22P02
            "insert into item (name) values ('" + "x".repeat(41) + "')", // 22001
            "selec 1", // 42601
            "select * from nothing", // 42P01
            "select nothing from item"); // 42703

    private static <T> CompletableFuture<T> run(
            Style style, Rig rig, TransactionOptions how, Function<Transaction, CompletableFuture<T>> work) {
        return style == Style.ACTIVE_RECORD
                ? rig.engine.transaction(how, work)
                : SessionFactory.of(rig.engine).transaction(how, session -> work.apply((Transaction) session.client()));
    }

    @ParameterizedTest
    @EnumSource
    void whatWouldHappenAgain(Style style) {
        try (Rig rig = Rig.of(Rig.postgresql(), options -> options.poolSize(2))) {
            Wait.forValue(rig.engine.execute(Statement.write("insert into item (id, name) values (1, 'there')")));
            AtomicInteger begun = new AtomicInteger();
            for (int round = 0; round < ROUNDS; round++) {
                for (String sql : PERMANENT) {
                    begun.set(0);
                    Throwable failure = Wait.forFailure(run(style, rig, REPEATED, tx -> {
                        begun.incrementAndGet();
                        return tx.execute(Statement.write(sql));
                    }));
                    assertThat(failure).as(sql).isNotNull();
                    assertThat(begun).as(sql).hasValue(1);
                }
            }
            assertThat(rig.items()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatMayHaveHappened(Style style) {
        try (Rig rig = Rig.proxied(options -> options.poolSize(2))) {
            for (int round = 0; round < ROUNDS; round++) {
                FaultRule rule = rig.proxy().once(Side.CLIENT, Trigger.after("commit"), ProxyLink::resetOnAnswer);
                AtomicInteger begun = new AtomicInteger();
                Throwable failure = Wait.forFailure(run(style, rig, REPEATED, tx -> {
                    begun.incrementAndGet();
                    return tx.execute(Rig.insert("once"));
                }));
                assertThat(failure).isInstanceOf(OutcomeUnknown.class);
                assertThat(begun).hasValue(1);
                assertThat(rule.fired()).isOne();
                rig.proxy().forget(rule);
            }
            assertThat(rig.items()).isEqualTo(ROUNDS);
        }
    }

    /** A callback that may run once only is what a transaction has unless attempts are asked for. */
    @ParameterizedTest
    @EnumSource
    void moreOftenThanWasAllowed(Style style) {
        try (Rig rig = Rig.of(Rig.postgresql(), options -> options.poolSize(2))) {
            for (int allowed = 1; allowed <= 4; allowed++) {
                TransactionOptions how =
                        allowed == 1 ? TransactionOptions.DEFAULT : TransactionOptions.DEFAULT.withAttempts(allowed);
                AtomicInteger begun = new AtomicInteger();
                Throwable failure = Wait.forFailure(run(style, rig, how, tx -> {
                    begun.incrementAndGet();
                    return tx.execute(Rig.insert("never"))
                            .thenCompose(
                                    done -> tx.execute(
                                            Statement.write(
                                                    "do $$ begin raise exception 'in favour of another' using errcode = '40001'; end $$")));
                }));
                assertThat(failure).isInstanceOf(SerializationFailure.class);
                assertThat(begun).hasValue(allowed);
            }
            assertThat(rig.items()).isZero();
        }
    }
}
