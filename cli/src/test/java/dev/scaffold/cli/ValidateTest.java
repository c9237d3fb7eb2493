package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code validate --format}: the same facts for machines, alone on standard output, with the same exit codes. */
class ValidateTest {

    private static final String VALID = """
            scaffold: 1
            project: { style: session }
            entities:
              Book:
                fields:
                  title: string(200)
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void schema() throws IOException {
        write(VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "github", "sarif"})
    void errorsGoToStandardOutputAloneWithExitCodeFive(String format) throws IOException {
        write(VALID.replace("string", "strng"));
        Cli.Run run = validate(format);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("SCF-E301").contains("did you mean").endsWith("\n");
        assertThat(directory).isDirectoryNotContaining("glob:**/.scaffold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "github", "sarif"})
    void warningsAloneAreNoFailure(String format) throws IOException {
        write(VALID + "      price: double\n");
        Cli.Run run = validate(format);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("SCF-W315").contains("warning");
    }

    @Test
    void aValidSchemaIsAnEmptyList() throws IOException {
        JsonNode json = new ObjectMapper().readTree(validate("json").out());
        assertThat(json.get("valid").asBoolean()).isTrue();
        assertThat(json.get("diagnostics")).isEmpty();
        assertThat(validate("github").out()).isEmpty();
        assertThat(new ObjectMapper().readTree(validate("sarif").out()).at("/runs/0/results"))
                .isEmpty();
        assertThat(validate("text").out()).isEqualTo("schema.yaml is valid: 1 entity, 0 enums\n");
    }

    @Test
    void aFileThatCannotBeReadAsTextIsAFindingToo() throws IOException {
        Files.write(directory.resolve("schema.yaml"), new byte[] {'a', (byte) 0xff});
        Cli.Run run = validate("github");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).startsWith("::error file=schema.yaml,line=1,").contains("SCF-E107");
    }

    @Test
    void aCodeHostGetsThePathInTheRepository() throws IOException {
        Path service = Files.createDirectories(directory.resolve("services/our shop"));
        Files.writeString(service.resolve("schema.yaml"), VALID.replace("string", "strng"));
        Cli fromAbove = new Cli(directory);
        assertThat(fromAbove
                        .run("validate", "-C", "services/our shop", "--format=github")
                        .out())
                .contains("file=services/our shop/schema.yaml,");
        Cli fromInside = new Cli(service);
        assertThat(fromInside.run("validate", "--format=github").out()).contains("file=schema.yaml,");
        assertThat(fromInside
                        .with("GITHUB_WORKSPACE", directory.toString())
                        .run("validate", "--format=sarif")
                        .out())
                .contains("\"uri\": \"services/our%20shop/schema.yaml\"");
    }

    private Cli.Run validate(String format) {
        return new Cli(directory).run("validate", "--format=" + format);
    }

    private void write(String schema) throws IOException {
        Files.writeString(directory.resolve("schema.yaml"), schema);
    }
}
