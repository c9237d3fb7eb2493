package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.error.ConnectionLost;
import dev.scaffold.runtime.error.OutcomeUnknown;
import dev.scaffold.runtime.error.PersistenceException;
import dev.scaffold.runtime.error.Timeout;
import dev.scaffold.runtime.fault.FaultProxy.Accept;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A connection is lost while it does something: by a reset, or by silence. Promised is an answer within a second of a reset,
 * and within 250 ms of the deadline in silence; printed is what was measured, and the limit here is for a busy machine. Each
 * loss is followed by as many transactions as there are connections: none is missing, and none is used that was lost.
 */
class LossInEachPhaseTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration DEADLINE = Duration.ofMillis(400);

    /** Broken once: with no answer to a write told as a loss ({@code PostgresqlErrors.isLost}). */
    @ParameterizedTest
    @EnumSource
    @Tag("XB5")
    void aResetIsToldForWhatItIs(Phase phase) {
        lose(phase, ProxyLink::reset, ConnectionLost.class);
    }

    /** Broken once: with a connection that has gone silent not cut ({@code PostgresqlCancel.run}). */
    @ParameterizedTest
    @EnumSource
    @Tag("XB6")
    void silenceEndsByADeadline(Phase phase) {
        lose(phase, ProxyLink::silence, phase.isConnecting() ? ConnectionLost.class : Timeout.class);
    }

    private static void lose(Phase phase, Consumer<ProxyLink> fault, Class<? extends PersistenceException> expected) {
        int rounds = Scale.of(1, 30);
        long longest = 0;
        try (Rig rig = Rig.proxied(
                phase == Phase.TLS ? "?sslmode=require" : "",
                options -> options.poolSize(2).connectTimeout(DEADLINE).statementTimeout(DEADLINE))) {
            for (int round = 0; round < rounds; round++) {
                if (phase.isConnecting()) closeAll(rig);
                FaultRule rule = phase.on(rig.proxy(), fault);
                long begun = System.nanoTime();
                Throwable failure = Wait.forFailure(phase.work(rig));
                longest = Math.max(longest, (System.nanoTime() - begun) / 1_000_000);
                assertFailure(phase, failure, expected);
                ProxyLink lost = rule.awaitReached();
                Wait.until(
                        "the lost connection is open",
                        false,
                        () -> rig.proxy().links().contains(lost));
                rig.proxy().forget(rule);
                rig.idle();
                // The server speaks no TLS.
                if (phase != Phase.TLS) rig.everyConnectionServesOne();
            }
            if (phase != Phase.TLS) {
                assertThat(Rig.number(rig.engine, "select count(*) from item where name = 'never'"))
                        .isLessThanOrEqualTo(phase == Phase.COMMIT ? rounds : 0);
            }
        }
        System.out.println("B5, B6 " + phase + ", " + expected.getSimpleName() + ": " + rounds + " rounds, at most "
                + longest + " ms");
        assertThat(longest).isLessThan(LIMIT.toMillis());
    }

    private static void assertFailure(Phase phase, Throwable failure, Class<? extends PersistenceException> expected) {
        switch (phase) {
            case COMMIT, SINGLE_WRITE ->
                assertThat(failure).isInstanceOf(OutcomeUnknown.class).hasCauseInstanceOf(expected);
            case ROLLBACK -> assertThat(failure).hasMessage(Phase.REFUSED);
            default -> assertThat(failure).isInstanceOf(expected);
        }
    }

    private static void closeAll(Rig rig) {
        rig.proxy().resetAll();
        Wait.until("open connections", 0, () -> rig.engine.usage().open());
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "SILENCE"})
    @Tag("XB5")
    @Tag("XB6")
    void neitherDoesOneThatIsNeverMade(Accept fault) {
        try (Rig rig = Rig.proxied(options -> options.poolSize(2).connectTimeout(DEADLINE))) {
            for (int round = 0; round < Scale.of(3, 30); round++) {
                rig.proxy().accept(fault);
                assertThat(Wait.forFailure(Phase.EXECUTE.work(rig)))
                        .isInstanceOf(ConnectionLost.class)
                        .hasMessageContaining("127.0.0.1");
                rig.proxy().accept(Accept.PASS);
                rig.everyConnectionServesOne();
                closeAll(rig);
            }
        }
    }
}
