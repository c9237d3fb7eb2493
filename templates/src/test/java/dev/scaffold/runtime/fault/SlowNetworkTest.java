package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.error.SerializationFailure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the network takes apart or slows down arrives all the same; what is lost behind the client's back is made again. */
class SlowNetworkTest {

    /** Broken once: with no request to cancel sent ({@code PostgresqlConnection.cancelRunning}). */
    @ParameterizedTest
    @CsvSource({"0, 1", "20, 0"})
    @Tag("XB42")
    void everythingWorksOnlySlower(long latency, int slice) {
        try (Rig rig = Rig.proxied(options -> options.poolSize(4)).withTags()) {
            rig.proxy().latency(Scale.of(1, 10) * latency);
            rig.proxy().slice(slice);
            for (Style style : Style.values()) {
                long id = Wait.forValue(style.create(rig.engine, style.name()));
                Wait.forValue(style.rename(rig.engine, id, name -> name + " again"));
                List<String> names =
                        IntStream.range(0, 200).mapToObj(i -> "tag " + i).toList();
                assertThat(Wait.forValue(style.createAll(rig.engine, names)))
                        .hasSize(200)
                        .isSorted();
            }
            String long1 = "x".repeat(50_000);
            Result echoed = Wait.forValue(rig.engine.execute(Statement.read("select $1::text", long1)));
            assertThat(echoed.rows().get(0).getString(0)).isEqualTo(long1);
            assertThat(Wait.forFailure(
                            rig.engine.execute(Statement.write("insert into item (name) values ($1)", (Object) null))))
                    .isInstanceOf(ConstraintViolation.class);
            CompletableFuture<Result> stopped = rig.engine.execute(rig.slow());
            Wait.until("it runs", 1L, () -> rig.server().running("pg_sleep(60)"));
            stopped.cancel(true);
            Wait.until("it runs", 0L, () -> rig.server().running("pg_sleep(60)"));
            rig.everyConnectionServesOne();
        }
    }

    /** Broken once: with the failure told as it comes ({@code PostgresqlErrors.isOutdatedPlan}). */
    @Test
    @Tag("XB43")
    void preparedStatementsThatWereDroppedArePreparedAgain() {
        try (Rig rig = Rig.of(Rig.postgresql(), options -> options.poolSize(2))) {
            for (String drop : List.of("deallocate all", "discard all")) {
                for (int i = 0; i < 20; i++) Wait.forValue(rig.engine.execute(Rig.insert("a")));
                Wait.forValue(rig.engine.execute(Statement.write(drop)));
                for (int i = 0; i < 20; i++) Wait.forValue(rig.engine.execute(Rig.insert("a")));
                Wait.forValue(rig.engine.execute(Statement.write(
                        "do $$ begin execute '" + drop.replace("discard", "deallocate") + "'; end $$")));
                for (int i = 0; i < 20; i++) Wait.forValue(rig.engine.transaction(tx -> tx.execute(Rig.insert("a"))));
            }
            // Nobody can see what this does: not even the engine.
            Wait.forValue(
                    rig.engine.execute(Statement.write("create function dropping() returns int language plpgsql as"
                            + " 'begin deallocate all; return 1; end'")));
            for (int i = 0; i < 10; i++) Wait.forValue(rig.engine.execute(Statement.read("select dropping()")));
            Wait.forValue(rig.engine.execute(Rig.insert("a")));
            Statement drop = Statement.read("select dropping()");
            assertThat(Wait.forFailure(rig.engine.transaction(tx -> tx.execute(Rig.insert("a"))
                            .thenCompose(done -> tx.execute(drop))
                            .thenCompose(done -> tx.execute(Rig.insert("a"))))))
                    .isInstanceOf(SerializationFailure.class)
                    .hasMessageContaining("prepared on its connection were dropped");
            Wait.forValue(rig.engine.execute(Rig.insert("a")));
        }
    }
}
