package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where the schema should, and is none: told at once, and nothing is written. */
@Timeout(60)
class UnreadableSchemaTest {

    @TempDir
    Path directory;

    @Test
    @Tag("H98")
    void aDirectoryIsNoSchema() throws IOException {
        Files.createDirectory(directory.resolve("schema.yaml"));
        refused(2, "error[SCF-E802]: schema.yaml is not a file but a directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/urandom", "/dev/null"})
    @Tag("H12")
    void aDeviceIsNotOpened(String device) throws IOException {
        assumeTrue(Files.exists(Path.of(device)));
        Files.createSymbolicLink(directory.resolve("schema.yaml"), Path.of(device));
        refused(2, "error[SCF-E802]: schema.yaml is not a file but a pipe or a device");
    }

    @Test
    @Tag("H12")
    void aPipeIsNotWaitedFor() throws Exception {
        Path pipe = directory.resolve("schema.yaml");
        assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")));
        Process made = new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start();
        assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
        refused(2, "error[SCF-E802]");
    }

    /** Root may read everything, but nobody the first page of a process. */
    @Test
    @Tag("H98")
    void whatTheSystemDoesNotLetReadIsToldWithItsReason() throws IOException {
        assumeTrue(Files.isRegularFile(Path.of("/proc/self/mem")));
        Files.createSymbolicLink(directory.resolve("schema.yaml"), Path.of("/proc/self/mem"));
        refused(2, "error[SCF-E803]: schema.yaml cannot be read: ");
    }

    @Test
    @Tag("H12")
    void aGigabyteIsRefusedByItsSize() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve("schema.yaml").toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        refused(5, "error[SCF-E105]: the file has more than 4194304 bytes (4 MiB), which is scaffold's limit");
    }

    @Test
    @Tag("H19")
    @Tag("H22")
    @Tag("H48")
    void whatMayNotStandInATextIsShownAsASign() throws IOException {
        String hostile = "scaffold: 1\n# \u202E \u0007 \u001b[31m\n";
        Files.writeString(directory.resolve("schema.yaml"), hostile);
        String shown = refused(5, "error[SCF-E217]");
        assertThat(shown).contains("2 | # \uFFFD \uFFFD \uFFFD[31m").doesNotContain("\u202E", "\u0007", "\u001b");
        Files.write(directory.resolve("schema.yaml"), "scaffold: 1\n# größe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(5, "error[SCF-E107]: the file is not UTF-8: byte 16 (0xF6) cannot be read"))
                .contains("--> schema.yaml:2:5");
    }

    @Test
    @Tag("H100")
    @Tag("XE5")
    void aSecretIsNotEchoed() throws IOException {
        Files.writeString(directory.resolve("schema.yaml"), """
                scaffold: 1
                project: { style: session, password: tr0ub4dor, databases: ["mysql://root:tr0ub4dor@db/x"] }
                datasource: { url: "postgresql://app:tr0ub4dor@db/x" }
                entities:
                  Book:
                    fields:
                      pin: string(20) = tr0ub4dor secret
                """);
        for (String format : List.of("text", "json", "github", "sarif")) {
            Cli.Run run = new Cli(directory).run("validate", "--format=" + format);
            assertThat(run.code()).isEqualTo(5);
            assertThat(run.out() + run.err()).contains("SCF-E800").doesNotContain("tr0ub4dor");
        }
        refused(5, "SCF-E800");
    }

    /** By each command that reads it. */
    private String refused(int code, String message) throws IOException {
        List<Path> before = files();
        String shown = "";
        for (String command : List.of("validate", "generate", "new --style=session")) {
            Cli.Run run = new Cli(directory).run(command.split(" "));
            assertThat(run.code()).as(command + ": " + run.err()).isEqualTo(code);
            assertThat(run.err()).contains(message).doesNotContain("Exception").doesNotContain("E899");
            assertThat(files()).as("nothing is written").isEqualTo(before);
            if (shown.isEmpty()) shown = run.err();
        }
        return shown;
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(directory)) {
            return all.sorted().toList();
        }
    }
}
