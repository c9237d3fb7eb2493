package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples are what this scaffold makes of their schema; they are built and tested as modules of their own. {@code
 * -Dscaffold.update} generates them again.
 */
class ExamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"library-session", "library-active-record"})
    void areUpToDate(String name) {
        Path example = Path.of("..", "examples", name);
        if (System.getProperty("scaffold.update") != null) new Cli(example).run("generate");

        Cli.Run check = new Cli(example).run("generate", "--check");

        assertThat(check.code()).as(check.err()).isZero();
    }
}
