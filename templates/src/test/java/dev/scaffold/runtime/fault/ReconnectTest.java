package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.ConnectionLost;
import dev.scaffold.runtime.error.DatabaseFailure;
import dev.scaffold.runtime.fault.FaultProxy.Accept;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers that take no connections, and connections that have gone while nobody used them. */
class ReconnectTest {

    private static final Statement ONE = Statement.read("select 1");

    private static List<CompletableFuture<Result>> clients(Rig rig, int count) {
        List<CompletableFuture<Result>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) all.add(rig.engine.execute(ONE));
        return all;
    }

    /**
     * Two hundred callers that try again at once. Promised are at most three attempts a second when five have failed, and
     * service within two seconds of the server's return. Broken once: with no pause ({@code ReconnectPause.isOn}).
     */
    @Test
    @Tag("full")
    @Tag("XB7")
    void aServerThatRefusesIsNotStormed() {
        int seconds = 4;
        try (Rig rig = Rig.proxied(options -> options.poolSize(10))) {
            rig.proxy().accept(Accept.RESET);
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            int refused = 0;
            while (System.nanoTime() < end) {
                for (var one : clients(rig, 200)) {
                    assertThat(Wait.forFailure(one)).isInstanceOf(ConnectionLost.class);
                    refused++;
                }
            }
            int attempts = rig.proxy().accepted();
            System.out.println("B7: " + refused + " calls were refused in " + seconds + " s with " + attempts
                    + " attempts to connect");
            rig.proxy().accept(Accept.PASS);
            long back = System.nanoTime();
            clients(rig, 200).forEach(one -> {
                while (Wait.forFailure(one) != null) one = rig.engine.execute(ONE);
            });
            long millis = (System.nanoTime() - back) / 1_000_000;
            System.out.println("B7: 200 calls were served within " + millis + " ms of its return");
            assertThat(attempts).isLessThanOrEqualTo(5 + 10 + 3 * (seconds + 1));
            assertThat(millis).isLessThan(5_000);
        }
    }

    /** A role that may have two connections, and a pool that may have ten: the two serve all. */
    @Test
    @Tag("XB7")
    void aServerThatGivesFewerConnectionsServesAllWithThose() {
        try (Rig admin = Rig.of(Rig.postgresql(), options -> options.poolSize(1))) {
            Wait.forFailure(admin.engine.execute(Statement.write("create role few login connection limit 2")));
            String url = admin.url.replace("postgres:postgres@", "few:few@");
            try (var engine =
                    dev.scaffold.runtime.engine.Engine.builder(url).poolSize(10).build()) {
                Wait.forValue(engine.execute(ONE));
                List<CompletableFuture<Result>> all = new ArrayList<>();
                for (int i = 0; i < 100; i++) all.add(engine.execute(ONE));
                all.forEach(Wait::forValue);
                assertThat(engine.usage().open()).isBetween(1, 2);
                Wait.forValue(engine.closeAsync());
            }
        }
    }

    /** Nobody tries again with what the server has refused. */
    @Test
    @Tag("XB7")
    void aRefusedLoginIsToldAndNotRepeated() {
        try (Rig admin = Rig.of(Rig.postgresql(), options -> options.poolSize(1));
                FaultProxy proxy = new FaultProxy(Integer.parseInt(admin.url.replaceAll(".*:(\\d+)/.*", "$1")));
                var engine = Engine.builder(proxy.through(admin.url).replace("postgres:postgres@", "stranger:s3cret@"))
                        .poolSize(4)
                        .build()) {
            assertThat(Wait.forFailure(engine.execute(ONE)))
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining("stranger")
                    .hasMessageNotContaining("s3cret");
            assertThat(proxy.accepted()).isOne();
            Wait.forValue(engine.closeAsync());
        }
    }

    /** Broken once: with no connection tried before it is used ({@code PostgresqlDriver.acquire}). */
    @Test
    @Tag("XB9")
    void whatWasCutWhileItWasIdleIsNotNoticed() {
        for (Consumer<ProxyLink> cut :
                List.<Consumer<ProxyLink>>of(ProxyLink::silence, ProxyLink::reset, ProxyLink::halfClose)) {
            try (Rig rig = Rig.proxied(options ->
                    options.poolSize(8).validateAfter(Duration.ZERO).connectTimeout(Duration.ofMillis(500)))) {
                for (int round = 0; round < Scale.of(1, 10); round++) {
                    rig.everyConnectionServesOne();
                    int before = rig.proxy().accepted();
                    List.copyOf(rig.proxy().links()).forEach(cut);
                    clients(rig, 100).forEach(Wait::forValue);
                    assertThat(rig.proxy().accepted() - before).isBetween(1, 8);
                }
            }
        }
    }
}
