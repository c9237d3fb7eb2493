package dev.scaffold.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.Database;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random schemas, changed at random, on real databases: however a database came to a schema, it is the same, the rows are still
 * there, and there is a way back. More of it: {@code -Dscaffold.pairs=500 -Dscaffold.seed=1 -Dscaffold.database=sqlite}.
 */
class RoundTripTest {

    private static final int STEPS = 2;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Database.class)
    @Tag("D3")
    void everyWayLeadsToTheSameDatabase(Database kind) throws Exception {
        if (!System.getProperty("scaffold.database", kind.word()).equals(kind.word())) return;
        int pairs = Integer.getInteger("scaffold.pairs", kind == Database.SQLITE ? 16 : 8);
        long first = Long.getLong("scaffold.seed", 1);
        Map<String, Integer> counts = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        for (long seed = first; seed < first + (pairs + STEPS - 1) / STEPS; seed++) {
            RoundTrip trip = new RoundTrip(kind, seed, Files.createTempDirectory(directory, "trip"), counts);
            try {
                trip.run(STEPS);
            } catch (Exception | AssertionError failure) {
                StringWriter trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace));
                failures.add("seed " + seed + ": " + trace + "\n" + trip.yaml());
            }
        }
        System.out.println(pairs + " pairs of schemas on " + kind.word() + " from seed " + first + ": "
                + failures.size() + " failures; " + counts);
        assertThat(failures).isEmpty();
    }
}
