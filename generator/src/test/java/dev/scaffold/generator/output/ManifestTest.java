package dev.scaffold.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    @Test
    void readsWhatItPrints() throws BrokenManifest {
        Manifest manifest = Manifest.of(
                "1.2",
                A,
                List.of(
                        new GeneratedFile("src/z", "z\n", Ownership.GENERATED),
                        new GeneratedFile("a b", "a\n", Ownership.ONCE)));
        assertThat(manifest.print()).isEqualTo("""
                        scaffold 1.2
                        inputs %s
                        once 87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7 a b
                        generated c865f6c5ab8d1b0bcd383a5e1e3879d22681c96bf462c269b7581d523fbe70ab src/z
                        """.formatted(A));
        assertThat(Manifest.parse(manifest.print())).isEqualTo(manifest);
    }

    @Test
    @Tag("F13")
    void believesBothSidesOfAGitMerge() throws BrokenManifest {
        Manifest manifest = Manifest.parse("""
                scaffold 1.2
                <<<<<<< HEAD
                inputs %1$s
                generated %1$s src/x
                =======
                inputs %2$s
                generated %2$s src/x
                >>>>>>> other
                """.formatted(A, B));
        assertThat(manifest.inputs()).as("nobody made files from both").isEmpty();
        assertThat(manifest.entries()).containsOnly(Map.entry("src/x", entry(A, B)));
    }

    @ParameterizedTest
    @Tag("F13")
    @ValueSource(
            strings = {
                "generated nonsense src/x",
                "mine aaaa src/x",
                "generated",
                "",
                "generated aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ../x"
            })
    void refusesWhatItDidNotWrite(String line) {
        assertThatThrownBy(() -> Manifest.parse("scaffold 1.2\ninputs " + A + "\n" + line + "\n"))
                .isInstanceOf(BrokenManifest.class)
                .hasMessage(".scaffold/manifest:3 cannot be read");
    }

    @Test
    void refusesAnEmptyOne() {
        assertThatThrownBy(() -> Manifest.parse("")).isInstanceOf(BrokenManifest.class);
    }

    @Test
    void inputsAreToldApartByNameAndBorder() {
        assertThat(new Inputs("1").add("a", "bc").hash())
                .isNotEqualTo(new Inputs("1").add("ab", "c").hash())
                .isNotEqualTo(new Inputs("2").add("a", "bc").hash())
                .isEqualTo(new Inputs("1").add("a", "bc").hash());
    }

    private static Manifest.Entry entry(String... hashes) {
        return new Manifest.Entry(Ownership.GENERATED, Set.of(hashes));
    }
}
