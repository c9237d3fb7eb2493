package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.support.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * More rows than fit into memory, to a consumer that is slower than the database. Broken once: with a subscriber that requests
 * everything and keeps it. {@code -Dscaffold.streamed=10000000} is the size that is promised.
 */
@Tag("full")
@Tag("XB30")
class StreamAtSizeTest {

    private static final long ROWS = Long.getLong("scaffold.streamed", 1_000_000);

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void memoryStaysAsItIs(TestDatabase database) throws IOException, InterruptedException {
        String rows = database.dialect() == Dialect.POSTGRESQL
                ? "select g, repeat('x', 192) from generate_series(1, " + ROWS + ") as g"
                : "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + ROWS
                        + ") select i, printf('%192d', i) from n";
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowConsumer.class.getName(),
                        database.fresh(),
                        rows)
                .redirectErrorStream(true)
                .start();
        String told;
        try {
            told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
        }
        System.out.println("B30 " + database + ": " + told.strip());
        assertThat(child.exitValue()).as(told).isZero();
        assertThat(told).contains(ROWS + " rows taken");
        assertThat(number(told, "most in between: (\\d+)")).isBetween(1L, 2L * SlowConsumer.FETCH_SIZE);
        assertThat(number(told, "heap: (\\d+) MiB")).isLessThanOrEqualTo(64);
    }

    private static long number(String told, String pattern) {
        var found = java.util.regex.Pattern.compile(pattern).matcher(told);
        assertThat(found.find()).as(told).isTrue();
        return Long.parseLong(found.group(1));
    }
}
