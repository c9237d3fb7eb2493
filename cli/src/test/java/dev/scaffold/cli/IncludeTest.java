package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aMissingFileIsNoFinding() throws IOException {
        Files.delete(tags);
        for (String command : new String[] {"validate", "generate"}) {
            Cli.Run missing = run(command);
            assertThat(missing.code()).isEqualTo(2);
            assertThat(missing.err()).startsWith("error[SCF-E822]: there is no schema/tags.yaml");
        }
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
