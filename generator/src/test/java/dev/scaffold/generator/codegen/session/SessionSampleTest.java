package dev.scaffold.generator.codegen.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.java.EnumGenerator;
import dev.scaffold.generator.codegen.java.PackageInfoGenerator;
import dev.scaffold.generator.codegen.jooq.TableGenerator;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.TestSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The entities that the session runtime is tested with are what this generator prints. {@code -Dscaffold.update} writes them
 * anew; the formatter goes over them then, so what it decides does not count here.
 */
class SessionSampleTest {

    private static final String PACKAGE = "dev.scaffold.runtime.session.sample";
    private static final Path SAMPLES = Path.of("../templates/src/test/java").resolve(PACKAGE.replace('.', '/'));

    @Test
    void theRuntimeIsTestedWithWhatIsGenerated() throws IOException {
        Map<String, String> expected = printed();
        if (System.getProperty("scaffold.update") != null) {
            for (var file : expected.entrySet()) {
                Path path = SAMPLES.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        Map<String, String> actual = checkedIn();
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (path, text) -> assertThat(normal(actual.get(path))).as(path).isEqualTo(normal(text)));
    }

    private static Map<String, String> printed() {
        Layout layout = new Layout("sample");
        Schema schema = TestSchemas.circles(Style.SESSION);
        Map<String, String> texts = new TreeMap<>();
        Stream.of(
                        SessionGenerator.generate(schema, layout),
                        EnumGenerator.generate(schema, layout),
                        TableGenerator.generate(schema, layout),
                        List.of(PackageInfoGenerator.generate(layout)))
                .flatMap(List::stream)
                .forEach(file -> texts.put(file.path().substring("sample/".length()), relocated(file)));
        return texts;
    }

    private static String relocated(SourceText file) {
        return file.text()
                .replaceAll("(?<![\\w.\"])sample\\.runtime\\b", Layout.RUNTIME_ORIGIN)
                .replaceAll("(?<![\\w.\"])sample\\b", PACKAGE);
    }

    /** Without what the formatter decides: the order of imports, which follows the package's name, and white space. */
    private static String normal(String text) {
        String imports =
                text.lines().filter(line -> line.startsWith("import ")).sorted().collect(Collectors.joining("\n"));
        return imports + text.replaceAll("(?m)^import .*$", "").replaceAll("\\s+", "");
    }

    private static Map<String, String> checkedIn() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                texts.put(SAMPLES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
