package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.ConnectionLost;
import dev.scaffold.runtime.error.OutcomeUnknown;
import dev.scaffold.runtime.fault.FaultProxy.Side;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The connection goes when COMMIT has been sent. Broken once: with such a loss told as any other one ({@code
 * TransactionRunner.commit}), and with the transaction begun anew.
 */
@Tag("XB4")
class CommitOutcomeTest {

    enum Loss {
        /** The server never sees it. */
        BEFORE_THE_SERVER,
        /** The server is working on it, or has not begun. */
        MEANWHILE,
        /** It has happened. */
        BEFORE_THE_ANSWER;

        FaultRule on(FaultProxy proxy) {
            return switch (this) {
                case BEFORE_THE_SERVER -> proxy.once(Side.CLIENT, Trigger.insteadOf("commit"), ProxyLink::reset);
                case MEANWHILE -> proxy.once(Side.CLIENT, Trigger.after("commit"), ProxyLink::reset);
                case BEFORE_THE_ANSWER -> proxy.once(Side.CLIENT, Trigger.after("commit"), ProxyLink::resetOnAnswer);
            };
        }

        void check(long rows) {
            if (this == BEFORE_THE_SERVER) assertThat(rows).isZero();
            if (this == MEANWHILE) assertThat(rows).isBetween(0L, 1L);
            if (this == BEFORE_THE_ANSWER) assertThat(rows).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isSaidToBeUnknownAndNeverRepeated(Loss loss) {
        int rounds = Scale.of(6, 70);
        try (Rig rig = Rig.proxied(options -> options.poolSize(2))) {
            for (int i = 0; i < rounds; i++) {
                String name = "once " + i;
                lose(rig, loss, Rig.insert(name));
                loss.check(rows(rig, name));
            }
            rig.everyConnectionServesOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withAKeyItCanBeRepeatedByHand(Loss loss) {
        int rounds = Scale.of(6, 70);
        try (Rig rig = Rig.proxied(options -> options.poolSize(2))) {
            Wait.forValue(rig.engine.execute(Statement.write("create unique index uq_item_name on item (name)")));
            for (int i = 0; i < rounds; i++) {
                String name = "key " + i;
                Statement insert =
                        Statement.write("insert into item (name) values ($1) on conflict (name) do nothing", name);
                lose(rig, loss, insert);
                Wait.forValue(rig.engine.transaction(tx -> tx.execute(insert)));
                assertThat(rows(rig, name)).isOne();
            }
        }
    }

    private static void lose(Rig rig, Loss loss, Statement statement) {
        FaultRule rule = loss.on(rig.proxy());
        AtomicInteger attempts = new AtomicInteger();
        Throwable failure = Wait.forFailure(rig.engine.transaction(tx -> {
            attempts.incrementAndGet();
            return tx.execute(statement);
        }));
        assertThat(failure).isInstanceOf(OutcomeUnknown.class).hasCauseInstanceOf(ConnectionLost.class);
        assertThat(attempts).hasValue(1);
        assertThat(rule.fired()).isOne();
        rig.proxy().forget(rule);
    }

    private static long rows(Rig rig, String name) {
        return Rig.number(rig.engine, "select count(*) from item where name = '" + name + "'");
    }
}
