package dev.scaffold.generator.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Expected texts that are checked in. {@code -Dscaffold.update} rewrites them, and the run then fails once. */
public final class Golden {

    private Golden() {}

    /**
     * The files of {@code folder} that {@code counts} accepts, by their path below it, are exactly {@code actual}: missing
     * and surplus ones are told by name.
     */
    public static void assertFolder(Path folder, Map<String, String> actual, Predicate<String> counts)
            throws IOException {
        Map<String, String> expected = read(folder, counts);
        if (System.getProperty("scaffold.update") != null && !expected.equals(actual)) {
            for (String path : expected.keySet()) if (!actual.containsKey(path)) Files.delete(folder.resolve(path));
            for (Map.Entry<String, String> file : actual.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            throw new AssertionError(folder + " was rewritten: review and commit");
        }
        assertThat(actual.keySet()).as("files of " + folder).isEqualTo(expected.keySet());
        actual.forEach((path, text) ->
                assertThat(text).as(folder.resolve(path).toString()).isEqualTo(expected.get(path)));
    }

    private static Map<String, String> read(Path folder, Predicate<String> counts) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (counts.test(path)) texts.put(path, Files.readString(file));
            }
        }
        return texts;
    }
}
