package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.ConnectionLost;
import dev.scaffold.runtime.error.OutcomeUnknown;
import dev.scaffold.runtime.error.PoolExhausted;
import dev.scaffold.runtime.value.Identifiers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sixteen tasks insert rows with every kind of key there is, and the server is killed meanwhile: no key comes twice, neither
 * from the server's sequence nor from here. Broken once: with {@code Identifiers} not synchronized.
 */
@Tag("full")
@Tag("XB34")
class UniqueKeysTest {

    private static final int TASKS = 16;
    private static final List<String> NAMES = Collections.nCopies(10, "name");

    enum Strategy {
        IDENTITY_OF_RECORDS,
        IDENTITY_OF_SESSIONS,
        UUID,
        ULID;

        /** The keys of what was inserted. */
        CompletableFuture<List<?>> insert(Engine engine) {
            return switch (this) {
                case IDENTITY_OF_RECORDS ->
                    Style.ACTIVE_RECORD.createAll(engine, NAMES).thenApply(keys -> keys);
                case IDENTITY_OF_SESSIONS ->
                    Style.SESSION.createAll(engine, NAMES).thenApply(keys -> keys);
                case UUID -> insert(engine, Identifiers::uuid);
                case ULID -> insert(engine, Identifiers::ulid);
            };
        }

        private CompletableFuture<List<?>> insert(Engine engine, Supplier<Object> next) {
            List<Object> keys = Stream.generate(next).limit(NAMES.size()).toList();
            return engine.executeBatch(
                            "insert into " + table() + " (id) values ($1)",
                            keys.stream().map(key -> List.of(key)).toList())
                    .thenApply(done -> keys);
        }

        String table() {
            return switch (this) {
                case IDENTITY_OF_RECORDS, IDENTITY_OF_SESSIONS -> "tag";
                case UUID -> "by_uuid";
                case ULID -> "by_ulid";
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void noKeyComesTwice(Strategy strategy) {
        int each = Scale.of(100, 2_000);
        AtomicInteger done = new AtomicInteger();
        try (ThrowAwayServer server = new ThrowAwayServer();
                Rig rig = Rig.of(server, options -> options.poolSize(10).acquireTimeout(Duration.ofSeconds(10)))
                        .withTags()) {
            Wait.forValue(rig.engine.execute(Statement.write("create table by_uuid (id uuid primary key)")));
            Wait.forValue(rig.engine.execute(Statement.write("create table by_ulid (id char(26) primary key)")));
            List<CompletableFuture<List<Object>>> tasks = new ArrayList<>();
            for (int task = 0; task < TASKS; task++) {
                tasks.add(CompletableFuture.supplyAsync(
                        () -> {
                            List<Object> keys = new ArrayList<>();
                            while (keys.size() < each) {
                                insert(rig.engine, strategy, keys);
                                done.incrementAndGet();
                            }
                            return keys;
                        },
                        command -> new Thread(command, "task").start()));
            }
            Wait.until("half of the rows", true, () -> done.get() > TASKS * each / NAMES.size() / 2);
            server.kill();
            server.restart();
            List<Object> all =
                    tasks.stream().flatMap(task -> task.join().stream()).toList();
            Set<Object> distinct = new HashSet<>(all);
            assertThat(distinct).hasSize(TASKS * each);
            long rows = Rig.number(rig.engine, "select count(distinct id) from " + strategy.table());
            // Some may be there that nobody was told of.
            assertThat(rows).isBetween((long) TASKS * each, (long) TASKS * (each + NAMES.size()));
            System.out.println("B34 " + strategy + ": " + distinct.size() + " keys, all different; " + rows + " rows");
        }
    }

    private static void insert(Engine engine, Strategy strategy, List<Object> keys) {
        CompletableFuture<List<?>> inserted = strategy.insert(engine);
        Throwable failure = Wait.forFailure(inserted);
        if (failure == null) keys.addAll(inserted.join());
        else assertThat(failure).isInstanceOfAny(ConnectionLost.class, OutcomeUnknown.class, PoolExhausted.class);
    }
}
