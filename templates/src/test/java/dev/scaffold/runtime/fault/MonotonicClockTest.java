package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A clock that is set, or jumps by an hour, must not end, evict or delay anything: what has a limit is measured with {@code
 * System.nanoTime}. The time of day is asked for where it is data: for a column's value, or for an identifier.
 */
@Tag("XB40")
class MonotonicClockTest {

    private static final Path RUNTIME = Path.of("src/main/java/dev/scaffold/runtime");
    private static final Pattern TIME_OF_DAY = Pattern.compile("currentTimeMillis|\\b(?:Instant|LocalDate(?:Time)?|"
            + "(?:Offset|Zoned)DateTime|LocalTime|Year|YearMonth)\\.now\\(|\\bClock\\b|new Date\\(|"
            + "Calendar\\.getInstance|InstantSource|java\\.util\\.Timer\\b");

    @Test
    void theTimeOfDayIsOnlyEverData() throws IOException {
        assertThat(asks("System.currentTimeMillis()")).isTrue();
        assertThat(asks("Instant.now()")).isTrue();
        assertThat(asks("System.nanoTime()")).isFalse();
        try (Stream<Path> all = Files.walk(RUNTIME)) {
            List<String> asking = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> asks(read(file)))
                    .map(file -> RUNTIME.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            assertThat(asking).containsExactly("mapping/EntityWriter.java", "value/Identifiers.java");
        }
    }

    private static boolean asks(String source) {
        return TIME_OF_DAY.matcher(source).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
