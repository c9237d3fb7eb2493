package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.error.ConcurrentSessionUse;
import dev.scaffold.runtime.session.Session;
import dev.scaffold.runtime.session.sample.SessionFactory;
import dev.scaffold.runtime.session.sample.Tag;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two calls of one session at a time: the second is refused and says so, the first does not notice. The first is held by a pool
 * that is in use. Broken once: with every call let through ({@code SingleFlight.run} and {@code check}).
 */
@org.junit.jupiter.api.Tag("XB26")
class OneSessionTwoTasksTest {

    private static final Map<String, Function<Session, CompletableFuture<?>>> FIRST = Map.of(
            "flush()", Session::flush,
            "list()", session -> session.select(Tag.class).list(),
            "count()", session -> session.select(Tag.class).count(),
            "find()", session -> session.find(Tag.class, 4711L));

    private static final Map<String, Function<Session, CompletableFuture<?>>> SECOND = Map.of(
            "flush()",
            Session::flush,
            "list()",
            session -> session.select(Tag.class).list(),
            "find()",
            session -> session.find(Tag.class, 4712L),
            "add()",
            thrown(session -> session.add(new Tag().setName("late"))),
            "delete()",
            thrown(session -> session.delete(new Tag().setName("never"))));

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static Function<Session, CompletableFuture<?>> thrown(java.util.function.Consumer<Session> call) {
        return session -> CompletableFuture.runAsync(() -> call.accept(session), Runnable::run);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theSecondIsRefusedAndTheFirstGoesOn(TestDatabase database) {
        int rounds = Scale.of(5, 50);
        try (Rig rig = Rig.of(database, options -> options.poolSize(1)).withTags()) {
            int flushed = 0;
            for (int round = 0; round < rounds; round++) {
                for (var first : FIRST.entrySet()) {
                    Session session = SessionFactory.of(rig.engine).open();
                    session.add(new Tag().setName("first"));
                    for (var second : SECOND.entrySet()) {
                        CompletableFuture<Void> end = new CompletableFuture<>();
                        List<CompletableFuture<Void>> held = rig.hold(1, end);
                        session.add(new Tag().setName("first"));
                        CompletableFuture<?> running = first.getValue().apply(session);
                        assertThat(Wait.forFailure(second.getValue().apply(session)))
                                .isInstanceOf(ConcurrentSessionUse.class)
                                .hasMessageContaining(second.getKey() + " was called while " + first.getKey());
                        end.complete(null);
                        held.forEach(Wait::forValue);
                        Wait.forValue(running);
                    }
                    Wait.forValue(session.flush());
                    flushed += SECOND.size() + 1;
                }
            }
            assertThat(Rig.number(rig.engine, "select count(*) from tag where name = 'first'"))
                    .isEqualTo(flushed);
            assertThat(Rig.number(rig.engine, "select count(*) from tag")).isEqualTo(flushed);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneAfterTheOtherIsFineOnAnyThread(TestDatabase database) {
        int hops = Scale.of(1_000, 10_000);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            Session session = SessionFactory.of(rig.engine).open();
            CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
            for (int hop = 0; hop < hops; hop++) {
                boolean writes = hop % 50 == 0;
                last = last.thenComposeAsync(
                        done -> {
                            if (!writes)
                                return session.select(Tag.class).count().thenApply(count -> null);
                            session.add(new Tag().setName("hop"));
                            return session.flush();
                        },
                        threads);
            }
            try {
                Wait.forValue(last);
            } finally {
                threads.shutdown();
            }
            assertThat(Rig.number(rig.engine, "select count(*) from tag")).isEqualTo(hops / 50);
        }
    }
}
