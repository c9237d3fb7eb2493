package dev.scaffold.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReplacementTest {

    private static final byte[] BEFORE = "a\r\nb\r\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.write(directory.resolve("schema.yaml"), BEFORE);
    }

    @Test
    void keepsLineEndsAndPermissionsAndLinks() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        Path link = Files.createSymbolicLink(directory.resolve("link.yaml"), file);
        FileReplacement.replace(link, BEFORE, "b\na\n");
        assertThat(Files.readString(file)).isEqualTo("b\r\na\r\n");
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
        assertThat(directory).isDirectoryNotContaining("glob:**.scaffold");
    }

    @Test
    @Tag("F7")
    void whatSomebodySavedMeanwhileStands() throws IOException {
        Files.writeString(file, "theirs\n");
        assertThatThrownBy(() -> FileReplacement.replace(file, BEFORE, "ours\n"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(directory.toFile().list()).containsExactly("schema.yaml");
        assertThat(file).hasContent("theirs");
    }

    @Test
    void aReadOnlyFileIsRefused() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        if (Files.isWritable(file)) return; // root may write everything
        assertThatThrownBy(() -> FileReplacement.replace(file, BEFORE, "ours\n"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "move"})
    void aFullDiskLeavesTheFileAsItWas(String call) {
        FileOperations failing = new FileOperations() {
            @Override
            public void write(Path target, byte[] bytes) throws IOException {
                Files.write(target, call.equals("write") ? new byte[1] : bytes);
                if (call.equals("write")) throw new IOException("no space");
            }

            @Override
            public void move(Path from, Path to) throws IOException {
                throw new IOException("no space");
            }
        };
        assertThatThrownBy(() -> FileReplacement.replace(file, BEFORE, "ours\n", failing))
                .hasMessage("no space");
        assertThat(directory.toFile().list()).containsExactly("schema.yaml");
        assertThat(file).hasBinaryContent(BEFORE);
    }
}
