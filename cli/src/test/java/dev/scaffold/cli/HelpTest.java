package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help is a contract: each command's stands in {@code src/test/resources/help}. */
class HelpTest {

    private static final Path GOLDENS = Path.of("src/test/resources/help");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "new",
                "generate",
                "validate",
                "fmt",
                "add",
                "add entity",
                "add field",
                "add relation",
                "rename",
                "migrate",
                "migrate up",
                "migrate down",
                "migrate status",
                "migrate sql",
                "explain",
                "version"
            })
    void isPinned(String command) throws IOException {
        Cli.Run run = new Cli(Path.of("")).run((command + " --help").strip().split(" "));
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        Path golden = GOLDENS.resolve(("scaffold " + command).strip().replace(' ', '-') + ".txt");
        if (Boolean.getBoolean("scaffold.update")) {
            Files.writeString(golden, run.out());
            fail("rewritten: review and commit " + golden);
        }
        assertThat(run.out()).isEqualTo(Files.readString(golden));
    }

    @Test
    void withoutACommandItIsAMistake() {
        Cli.Run run = new Cli(Path.of("")).run();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Usage: scaffold");
    }

    @Test
    void theVersionIsData() {
        Cli.Run run = new Cli(Path.of("")).run("--version");
        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("scaffold \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }
}
