package dev.scaffold.generator.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generated entities that are checked in beside the runtime, to test it with. {@code -Dscaffold.update} writes them anew; the
 * formatter goes over them then, so what it decides does not count here.
 */
public final class RuntimeSamples {

    private static final Path TESTS = Path.of("../templates/src/test/java");

    private RuntimeSamples() {}

    /** The samples in {@code packageName} are what was printed for package {@code sample}. */
    public static void assertPrinted(String packageName, List<SourceText> printed) throws IOException {
        Path samples = TESTS.resolve(packageName.replace('.', '/'));
        Map<String, String> expected = new TreeMap<>();
        for (SourceText file : printed) {
            expected.put(file.path().substring("sample/".length()), relocated(file.text(), packageName));
        }
        if (System.getProperty("scaffold.update") != null) {
            for (var file : expected.entrySet()) {
                Path path = samples.resolve(file.getKey());
                // The formatter has been over it: left alone while it says the same.
                boolean same =
                        Files.exists(path) && normal(Files.readString(path)).equals(normal(file.getValue()));
                if (same) continue;
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        Map<String, String> actual = checkedIn(samples);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (path, text) -> assertThat(normal(actual.get(path))).as(path).isEqualTo(normal(text)));
    }

    private static String relocated(String text, String packageName) {
        return text.replaceAll("(?<![\\w.\"])sample\\.runtime\\b", Layout.RUNTIME_ORIGIN)
                .replaceAll("(?<![\\w.\"])sample\\b", packageName);
    }

    /** Without what the formatter decides: the order of imports, which follows the package's name, and white space. */
    private static String normal(String text) {
        String imports =
                text.lines().filter(line -> line.startsWith("import ")).sorted().collect(Collectors.joining("\n"));
        return imports + text.replaceAll("(?m)^import .*$", "").replaceAll("\\s+", "");
    }

    private static Map<String, String> checkedIn(Path samples) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                texts.put(samples.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
