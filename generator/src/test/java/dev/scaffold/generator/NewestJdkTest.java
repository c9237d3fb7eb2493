package dev.scaffold.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * On the newest JDK of this machine scaffold makes the same bytes, and what it made compiles with all warnings as errors
 * and runs on SQLite. The JDK is looked for beside the running one and in {@code /usr/lib/jvm}; {@code
 * SCAFFOLD_NEWEST_JDK} names it. {@code -Dscaffold.newestJdkCases=.*} takes all cases, as {@code -Pfull} does.
 */
class NewestJdkTest {

    private static final String CASES = System.getProperty("scaffold.newestJdkCases", "G003_.*");

    @Test
    void theSameIsMadeThereAndRuns() throws Exception {
        Optional<Path> newest = newestJdk();
        assumeTrue(
                newest.isPresent(), "there is no JDK that is newer than the running one; SCAFFOLD_NEWEST_JDK names it");

        List<String> there =
                CasesInFork.run(newest.get(), List.of("--enable-native-access=ALL-UNNAMED"), Map.of(), CASES, "run");

        assertThat(there)
                .isNotEmpty()
                .isEqualTo(GeneratedCase.all().stream()
                        .filter(one -> one.name().matches(CASES))
                        .map(CasesInFork::line)
                        .toList());
    }

    private static Optional<Path> newestJdk() throws IOException {
        String named = System.getenv("SCAFFOLD_NEWEST_JDK");
        if (named != null) return Optional.of(Path.of(named));
        List<Path> homes = new ArrayList<>();
        for (Path directory : List.of(Path.of(System.getProperty("java.home")).getParent(), Path.of("/usr/lib/jvm"))) {
            if (!Files.isDirectory(directory)) continue;
            try (Stream<Path> found = Files.list(directory)) {
                found.filter(home -> Files.isExecutable(home.resolve("bin/javac")))
                        .forEach(homes::add);
            }
        }
        return homes.stream()
                .filter(home -> version(home) > Runtime.version().feature())
                .max(Comparator.comparingInt(NewestJdkTest::version).thenComparing(Comparator.naturalOrder()));
    }

    /** From the {@code release} file; 0 when there is none. */
    private static int version(Path home) {
        Properties release = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException e) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Runtime.Version.parse(version).feature();
    }
}
