package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .scaffold/schema.json}, from which editors know the language and the project's names. */
class EditorFileTest {

    private static final String SCHEMA = """
            scaffold: 1
            project: { name: shop, package: com.acme.shop, style: session, databases: [sqlite] }
            entities:
              Book:
                fields:
                  title: string(200)
            """;

    @TempDir
    Path directory;

    private Path file;
    private Cli cli;

    @BeforeEach
    void make() throws IOException {
        Files.writeString(directory.resolve("schema.yaml"), SCHEMA);
        file = directory.resolve(".scaffold/schema.json");
        cli = new Cli(directory);
        Cli.Run run = cli.run("new");
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void followsTheSchemaAndIsLeftAloneByASecondRun() throws IOException {
        assertThat(file).content().contains("\"Book[]\"").doesNotContain("\"Author\"");
        edit(SCHEMA + "      author: Author\n  Author:\n    fields:\n      name: string(120)\n");
        assertThat(cli.run("generate").code()).isZero();
        assertThat(file).content().contains("\"Author[]\"").contains("\"Book.author[]\"");
        assertThat(cli.run("generate").err()).startsWith("Nothing to do");
    }

    @Test
    void isNotWrittenWhenTheSchemaHasErrors() throws IOException {
        String before = Files.readString(file);
        edit(SCHEMA + "  Author:\n    fields:\n      name: strng\n");
        assertThat(cli.run("generate").code()).isEqualTo(5);
        assertThat(file).hasContent(before);
    }

    /** It is scaffold's own note: nobody is asked about it. */
    @Test
    void comesBackWhenItIsDeletedOrEdited() throws IOException {
        String before = Files.readString(file);
        Files.delete(file);
        assertThat(cli.run("generate").code()).isZero();
        assertThat(file).hasContent(before);
        Files.writeString(file, "{}");
        assertThat(cli.run("generate").code()).isZero();
        assertThat(file).hasContent(before);
    }

    private void edit(String schema) throws IOException {
        Files.writeString(directory.resolve("schema.yaml"), schema);
    }
}
