package dev.scaffold.generator.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is formatted says the same, keeps its comments, and is left alone the second time. */
class SchemaFormatterTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    static List<Path> schemas() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : List.of(RESOURCES, Path.of("../examples"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".yaml")).forEach(all::add);
            }
        }
        return all.stream().sorted().toList();
    }

    @Test
    void everySchemaThatCanBeReadSaysTheSame() throws IOException {
        int count = 0;
        for (Path file : schemas()) {
            String text = text(file);
            Optional<String> meaning = Meaning.of(text);
            if (meaning.isEmpty()) continue;
            count++;
            String formatted = SchemaFormatter.format(text);
            assertThat(Meaning.of(formatted)).as("%s%n%s", file, formatted).isEqualTo(meaning);
            assertThat(SchemaFormatter.format(formatted)).as("%s", file).isEqualTo(formatted);
        }
        assertThat(count).isGreaterThan(50);
    }

    @Test
    void noCommentIsLost() throws IOException {
        Random random = new Random(7);
        for (Path file : schemas()) {
            String text = text(file);
            for (int i = 0; i < (text.length() < 10_000 ? 6 : 1); i++) {
                String commented = commented(text, random);
                Optional<String> meaning = Meaning.of(commented);
                if (meaning.isEmpty() || !meaning.equals(Meaning.of(text))) continue;
                String formatted = SchemaFormatter.format(commented);
                assertThat(Meaning.of(formatted))
                        .as("%s%n%s%n%s", file, commented, formatted)
                        .isEqualTo(meaning);
                assertThat(Meaning.marks(formatted))
                        .as("%s%n%s%n%s", file, commented, formatted)
                        .isEqualTo(Meaning.marks(commented));
                assertThat(SchemaFormatter.format(formatted))
                        .as("%s%n%s%n%s", file, commented, formatted)
                        .isEqualTo(formatted);
            }
        }
    }

    /** With comments and blank lines where somebody might write some; not each of them is one, and not each result is YAML. */
    static String commented(String text, Random random) {
        StringBuilder commented = new StringBuilder();
        int number = 0;
        for (String line : text.lines().toList()) {
            if (random.nextInt(8) == 0) commented.append("\n".repeat(1 + random.nextInt(2)));
            if (random.nextInt(8) == 0) {
                commented
                        .append(" ".repeat(random.nextInt(9)))
                        .append("#~ ")
                        .append(number++)
                        .append('\n');
            }
            commented.append(line);
            if (random.nextInt(8) == 0 && !line.contains("#")) {
                commented
                        .append(" ".repeat(1 + random.nextInt(3)))
                        .append("#~ ")
                        .append(number++);
            }
            commented.append('\n');
        }
        return commented.toString();
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace("\uFEFF", "");
    }
}
