package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scaffold.runtime.error.ConnectionLost;
import dev.scaffold.runtime.error.DatabaseFailure;
import dev.scaffold.runtime.error.OutcomeUnknown;
import dev.scaffold.runtime.error.PersistenceException;
import dev.scaffold.runtime.error.PoolExhausted;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server's disk is full, and is not any more. Broken once: with the code kept back ({@code PostgresqlErrors.refused}). */
@Tag("full")
@Tag("XB46")
class DiskFullTest {

    /** Room for a few hundred rows; the log has a file of its size already. */
    private static final long REST = 200_000;

    @Test
    void whatCouldNotBeWrittenIsToldAndNothingElseIsLost() {
        try (MemoryDisk disk = new MemoryDisk("200m")) {
            assumeTrue(disk.isMounted(), "a small disk can be mounted by root only");
            try (ThrowAwayServer server = new ThrowAwayServer(disk.directory("data"));
                    Rig rig = Rig.of(server, options -> options.poolSize(8))) {
                rig.server().number("select 1 from pg_switch_wal()");
                Writers writers = new Writers(rig.engine, 8);
                writers.awaitMore(100);
                disk.fill(REST);
                Wait.until("writes that are refused", true, () -> full(writers) > 50);
                assertThat(Rig.number(rig.engine, "select count(*) from item")).isPositive();
                disk.free();
                writers.awaitMore(500);
                writers.stop();
                writers.check(rig);
                assertThat(writers.failures()).allSatisfy(DiskFullTest::isClear);
                System.out.println("B46: " + writers + ", " + full(writers) + " of them as the disk was full");
            }
        }
    }

    private static long full(Writers writers) {
        return writers.failures()
                .filter(failure -> failure.sqlState().equals(Optional.of("53100")))
                .count();
    }

    /** Where the log cannot be written either, the server ends itself and starts anew. */
    private static void isClear(PersistenceException failure) {
        if (failure instanceof DatabaseFailure) {
            assertThat(failure.sqlState()).contains("53100");
            assertThat(failure).hasMessageContaining("No space left on device");
        } else {
            assertThat(failure).isInstanceOfAny(ConnectionLost.class, OutcomeUnknown.class, PoolExhausted.class);
        }
    }
}
