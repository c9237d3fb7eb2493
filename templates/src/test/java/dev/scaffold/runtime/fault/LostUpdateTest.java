package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.StaleEntity;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Eight writers count one row up by reading it and writing it back, fifty times each. The last test is the control. */
@Tag("XB20")
class LostUpdateTest {

    private static final int WRITERS = 8;
    private static final int TIMES = 50;

    static Stream<Arguments> stylesAndDatabases() {
        return TestDatabase.all().stream()
                .flatMap(database -> Stream.of(Style.values()).map(style -> Arguments.of(style, database)));
    }

    @ParameterizedTest
    @MethodSource("stylesAndDatabases")
    void theVersionColumnLosesNone(Style style, TestDatabase database) {
        AtomicInteger stale = new AtomicInteger();
        try (Rig rig = Rig.of(database, options -> options.poolSize(WRITERS)).withTags()) {
            long id = Wait.forValue(style.create(rig.engine, "0"));
            count(() -> style.rename(rig.engine, id, LostUpdateTest::plusOne), stale, id);
            assertThat(Rig.number(rig.engine, "select cast(name as integer) from tag"))
                    .isEqualTo(WRITERS * TIMES);
            assertThat(Rig.number(rig.engine, "select version from tag")).isEqualTo(WRITERS * TIMES);
        }
        System.out.println("B20 " + style + " " + database + ": " + stale + " were stale and were repeated");
    }

    @Test
    void neitherDoesALockOfTheRow() {
        try (Rig rig =
                Rig.of(Rig.postgresql(), options -> options.poolSize(WRITERS)).withTags()) {
            long id = Wait.forValue(Style.ACTIVE_RECORD.create(rig.engine, "0"));
            count(() -> unversioned(rig.engine, " for update"), new AtomicInteger(), id);
            assertThat(Rig.number(rig.engine, "select cast(name as integer) from tag"))
                    .isEqualTo(WRITERS * TIMES);
        }
    }

    /** What the others would do without what they show. */
    @Test
    void withoutEitherMostAreLost() {
        try (Rig rig =
                Rig.of(Rig.postgresql(), options -> options.poolSize(WRITERS)).withTags()) {
            assertThat(rig.engine.dialect()).isEqualTo(Dialect.POSTGRESQL);
            long id = Wait.forValue(Style.ACTIVE_RECORD.create(rig.engine, "0"));
            count(() -> unversioned(rig.engine, ""), new AtomicInteger(), id);
            long kept = Rig.number(rig.engine, "select cast(name as integer) from tag");
            System.out.println("B20 control: " + (WRITERS * TIMES - kept) + " of " + WRITERS * TIMES + " lost");
            assertThat(kept).isLessThan(WRITERS * TIMES / 2);
        }
    }

    private static CompletableFuture<?> unversioned(Engine engine, String lock) {
        return engine.transaction(tx -> tx.execute(Statement.read("select name from tag" + lock))
                .thenCompose(read -> tx.execute(Statement.write(
                        "update tag set name = $1",
                        plusOne(String.valueOf(read.rows().get(0).getString(0)))))));
    }

    private static String plusOne(String number) {
        return String.valueOf(Integer.parseInt(number) + 1);
    }

    private static void count(Supplier<CompletableFuture<?>> once, AtomicInteger stale, long id) {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        IntStream.range(0, WRITERS)
                .forEach(writer -> writers.add(CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < TIMES; i++) untilWritten(once, stale, id);
                        },
                        command -> new Thread(command, "writer-" + writer).start())));
        writers.forEach(Wait::forValue);
    }

    private static void untilWritten(Supplier<CompletableFuture<?>> once, AtomicInteger stale, long id) {
        while (true) {
            Throwable failure = Wait.forFailure(once.get());
            if (failure == null) return;
            assertThat(failure)
                    .isInstanceOf(StaleEntity.class)
                    .hasMessageMatching(
                            "Tag " + id + " was changed since it was read: it is in version \\d+, not \\d+: .*");
            stale.incrementAndGet();
        }
    }
}
