package dev.scaffold.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSetTest {

    @Test
    void sortsByPath() {
        assertThat(FileSet.of(file("b"), file("a/z"), file("a/b")).files())
                .extracting(GeneratedFile::path)
                .containsExactly("a/b", "a/z", "b");
    }

    @Test
    void refusesTwoOwnersOfOnePathAndNamesBoth() {
        FileSet.Builder files = FileSet.builder().add("entities", List.of(file("src/Book.java")));
        assertThatIllegalStateException()
                .isThrownBy(() -> files.add("runtime", List.of(file("src/book.java"))))
                .withMessage("src/book.java is made twice: by entities and by runtime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../../x", "a//b", "a/./b", "a\\b", "C:/x", "a/", "a\nb"})
    void refusesPathsThatLeadElsewhere(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> file(path)).withMessageContaining("not a path inside");
    }

    @Test
    void refusesCarriageReturns() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GeneratedFile("a", "x\r\n", Ownership.GENERATED));
    }

    private static GeneratedFile file(String path) {
        return new GeneratedFile(path, "", Ownership.GENERATED);
    }
}
