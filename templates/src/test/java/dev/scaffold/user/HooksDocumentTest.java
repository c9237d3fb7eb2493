package dev.scaffold.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HooksDocumentTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void itsExamplesStandInTests() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String name : List.of("record", "session")) {
            try (Stream<Path> files = Files.list(Path.of("src", "test", "java", "dev", "scaffold", "user", name))) {
                for (Path file : (Iterable<Path>) files::iterator) sources.add(Files.readString(file));
            }
        }
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "hooks.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(examples)
                .hasSize(6)
                .allSatisfy(example -> assertThat(sources).anyMatch(source -> source.contains(example)));
    }
}
