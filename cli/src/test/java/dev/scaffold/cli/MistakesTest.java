package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user may get wrong on the command line: exit 2, the nearest word, no trace, nothing on standard output. */
class MistakesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    genrate                               | E820 | did you mean generate?
                    frobnicate                            | E820 | scaffold --help
                    new --stile=session                   | E820 | did you mean --style?
                    new --style=sesion                    | E820 | did you mean "session"?
                    new --style=orm                       | E820 | known are session, active-record
                    new --database=sqlite,postgresq       | E820 | did you mean "postgresql"?
                    new --database=sqlite,sqlite          | E820 | names one database twice
                    new --package=Com.Acme                | E820 | is not lower-case letters
                    new --package=com.class               | E820 | is a word of Java
                    new                                   | E820 | --style=session
                    new one two                           | E820 | unknown argument two
                    new --schema=nowhere.yaml             | E822 | nowhere.yaml
                    --color=sometimes validate            | E820 | known are auto, always, never
                    fmt --check                           | E822 | there is no schema.yaml
                    doctor                                | E821 | not there yet in this version
                    generate --watch                      | E821 | not there yet in this version
                    migrate seal                          | E821 | scaffold migrate seal is not there yet
                    migrate dwon                          | E820 | did you mean down?
                    generate                              | E822 | there is no schema.yaml
                    generate --chek                       | E820 | did you mean --check?
                    validate --format=xml                 | E820 | known are text, json, github, sarif
                    validate                              | E822 | scaffold new makes a project
                    explain E8O6                          | E820 | did you mean SCF-E806?
                    explain E999                          | E820 | known are SCF-E900
                    explain E001                          | E820 | scaffold explain SCF-E301
                    explain types                         | E820 | scaffold explain SCF-E301
                    migrate up                            | E830 | --url=sqlite:file.db
                    migrate up --url=sqlite:x.db          | E834 | scaffold generate makes them
                    """)
    void isSaidWithACodeAndAWayOut(String arguments, String code, String text) {
        Cli.Run run = new Cli(directory).run(arguments.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("error[SCF-" + code + "]: ")
                .contains(text)
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(directory).as("nothing is written").isEmptyDirectory();
    }

    @Test
    @Tag("F10")
    void aProjectIsNotMadeOverAFileNorInTheHomeDirectoryNorAtTheRoot() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "text");
        Cli cli = new Cli(directory).with("HOME", directory.toString());
        Cli.Run overFile = cli.run("new", "file", "--style=session");
        assertThat(overFile.code()).isEqualTo(2);
        assertThat(overFile.err()).startsWith("error[SCF-E823]").contains("is a file, not a directory");
        assertThat(file).hasContent("text");
        for (String place : List.of(directory.toString(), "/")) {
            Cli.Run run = cli.run("new", place, "--style=session");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("itself is refused").contains("scaffold new bookshop");
        }
        assertThat(directory).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**/pom.xml");
    }

    @Test
    void everyCodeIsExplainedOffline() {
        Map<String, String> titles = new TreeMap<>();
        for (Problem problem : Problem.values()) titles.put(problem.id(), problem.title());
        for (DiagnosticCode code : DiagnosticCode.values()) titles.put(code.id(), code.title());
        for (String finding : List.of("E701", "W702", "E706", "E707", "E708"))
            assertThat(titles).containsKey("SCF-" + finding);
        titles.forEach((id, title) -> {
            Cli.Run run = new Cli(directory).run("explain", id);
            assertThat(run.code())
                    .as("src/main/resources/scaffold/explain has no " + id)
                    .isZero();
            assertThat(run.out()).startsWith(id + ": " + title + "\n\n").contains("\nFix:\n\n");
        });
    }

    @Test
    void anExplanationHasAnExampleAndTheSameMended() {
        assertThat(new Cli(directory).run("explain", "e301").out())
                .contains("Wrong:\n\n    scaffold: 1\n")
                .contains("          title: strng(200)\n")
                .contains("          title: string(200)\n");
    }

    @Test
    void aUrlFileKeepsThePasswordOffTheCommandLineAndOutOfMessages() throws IOException {
        Files.createDirectories(directory.resolve("src/main/resources/db/changelog"));
        Files.writeString(directory.resolve("url"), "postgresql://app:hunter2@127.0.0.1:1/library\n");
        Cli.Run run = new Cli(directory).run("migrate", "status", "--url-file=url");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("error[SCF-E831]").contains("app:***@").doesNotContain("hunter2");
    }

    @Test
    void colourIsForTerminalsAndForThoseWhoAsk() {
        assertThat(new Cli(directory).run("validate").err()).doesNotContain("\u001b");
        assertThat(new Cli(directory).with("FORCE_COLOR", "1").run("validate").err())
                .contains("\u001b[1;31merror[SCF-E822]");
        assertThat(new Cli(directory)
                        .with("FORCE_COLOR", "1")
                        .with("NO_COLOR", "1")
                        .run("validate")
                        .err())
                .doesNotContain("\u001b");
        assertThat(new Cli(directory).run("validate", "--color=always").err()).contains("\u001b");
    }
}
