package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A schema in several files is one schema: read inside the project only, and every file counts. */
@Tag("H97")
class IncludeTest {

    @TempDir
    Path directory;

    private Path project;
    private Path tags;

    @BeforeEach
    void twoFiles() throws IOException {
        project = Files.createDirectories(directory.resolve("library"));
        tags = Files.createDirectories(project.resolve("schema")).resolve("tags.yaml");
        Files.writeString(project.resolve("schema.yaml"), """
                scaffold: 1
                project:
                  name: library
                  package: com.example.library
                  style: session
                  databases: [sqlite]
                  include: [schema/tags.yaml]
                entities:
                  Book:
                    fields:
                      title: string(200)
                      tag: Tag
                """);
        tags("name: string(40)");
    }

    @Test
    void theSchemaIsAllOfThem() {
        Cli.Run valid = run("validate");
        assertThat(valid.err()).isEmpty();
        assertThat(valid.out()).startsWith("schema.yaml is valid: 2 entities");
    }

    @Test
    void aProblemIsShownInItsFile() throws IOException {
        tags("name: strng");
        Cli.Run invalid = run("validate");
        assertThat(invalid.code()).isEqualTo(5);
        assertThat(invalid.err()).contains("--> schema/tags.yaml:4:13").contains("name: strng");
        assertThat(run("validate", "--format=json").out()).contains("\"schema/tags.yaml\"");
    }

    @Test
    void aChangeInAnyOfThemIsSeen() throws IOException {
        assertThat(run("new", "--style=session").code()).isZero();
        assertThat(run("generate").err() + run("generate").out()).contains("Nothing to do");
        tags("name: string(80)");
        Cli.Run changed = run("generate");
        assertThat(changed.code()).isZero();
        assertThat(changed.out() + changed.err()).contains("string(40→80)");
    }

    @Test
    void theSchemaMayBeNamedByItsWholePath() {
        Cli.Run valid =
                run("validate", "--schema=" + project.resolve("schema.yaml").toAbsolutePath());
        assertThat(valid.err()).isEmpty();
        assertThat(valid.out()).startsWith("schema.yaml is valid: 2 entities");
    }

    /** A schema that is copied brings what it includes; places are told from where the user has it. */
    @Test
    void aSchemaFromElsewhereIsCopiedWithThem() throws IOException {
        Cli cli = new Cli(directory);
        Cli.Run made = cli.run("new", "made", "--style=session", "--schema=library/schema.yaml");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(directory.resolve("made/schema/tags.yaml")).hasSameTextualContentAs(tags);
        assertThat(cli.run("-C", "made", "generate").err()).contains("Nothing to do");

        tags("name: strng");
        Cli.Run wrong = cli.run("new", "other", "--style=session", "--schema=library/schema.yaml");
        assertThat(wrong.code()).isEqualTo(5);
        assertThat(wrong.err()).contains("--> schema/tags.yaml:4:13");
        assertThat(directory.resolve("other")).doesNotExist();

        Files.delete(tags);
        Cli.Run missing = cli.run("new", "other", "--style=session", "--schema=library/schema.yaml");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("SCF-E114", "there is no file schema/tags.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "generate", "new --style=session", "fmt", "add field Book.pages int"})
    void aMissingFileIsToldInItsPlaceBesideAllElse(String command) throws IOException {
        Files.delete(tags);
        Path schema = project.resolve("schema.yaml");
        Files.writeString(schema, Files.readString(schema).replace("string(200)", "strng"));
        Map<String, String> before = Trees.read(project);
        Cli.Run missing = run(command.split(" "));
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err())
                .startsWith("error[SCF-E114]: there is no file schema/tags.yaml\n  --> schema.yaml:7:13\n")
                .contains("error[SCF-E301]: unknown type \"strng\"")
                .as("what the file would say is not known")
                .doesNotContain("\"Tag\"");
        assertThat(Trees.read(project)).isEqualTo(before);
        assertThat(project.resolve(".scaffold")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "github", "sarif"})
    void aMissingFileIsToldToMachinesToo(String format) throws IOException {
        Files.delete(tags);
        Cli.Run missing = run("validate", "--format=" + format);
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).isEmpty();
        assertThat(missing.out()).contains("SCF-E114", "there is no file schema/tags.yaml");
    }

    @Test
    void whatIsNoFileIsToldInThePlaceThatNamesIt() throws IOException {
        Files.delete(tags);
        Files.createDirectory(tags);
        Cli.Run refused = run("validate");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith(
                        "error[SCF-E114]: schema/tags.yaml cannot be read: is not a file\n  --> schema.yaml:7:13\n");
    }

    @Test
    void aLinkOutOfTheProjectIsNotFollowed() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.yaml"), "entities:\n  Tag: hunter2\n");
        Files.delete(tags);
        Files.createSymbolicLink(tags, secret);
        Cli.Run refused = run("validate");
        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err()).contains("error[SCF-E801]").doesNotContain("hunter2");
    }

    private void tags(String field) throws IOException {
        Files.writeString(tags, "entities:\n  Tag:\n    fields:\n      " + field + "\n");
    }

    private Cli.Run run(String... arguments) {
        return new Cli(project).run(arguments);
    }
}
