package dev.scaffold.generator.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.support.Schemas;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code is explained, and its examples do what they say. */
class ExplanationTest {

    /** What cannot be shown in a few lines of text: too large, or not text at all. */
    private static final Set<DiagnosticCode> WITHOUT_EXAMPLE =
            EnumSet.of(DiagnosticCode.E105, DiagnosticCode.E107, DiagnosticCode.E309, DiagnosticCode.E310);

    @Test
    void everyCodeHasOne() {
        List<String> missing = Stream.of(DiagnosticCode.values())
                .map(DiagnosticCode::name)
                .filter(code -> Explanation.of(code).isEmpty())
                .toList();
        assertThat(missing)
                .as("write src/main/resources/scaffold/explain/CODE.md for these")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theWrongExampleHasThisProblemAloneAndTheRightOneNone(DiagnosticCode code) {
        assumeTrue(Explanation.of(code.name()).isPresent(), "has no explanation, which another test says");
        Explanation explanation = Explanation.of(code.name()).orElseThrow();
        assertThat(explanation.cause()).endsWith(".");
        assertThat(explanation.fix()).endsWith(".");
        assertThat(explanation.wrong().isEmpty()).isEqualTo(WITHOUT_EXAMPLE.contains(code));
        assumeTrue(explanation.wrong().isPresent(), "has no example");
        assertThat(problems(explanation.wrong().orElseThrow()))
                .as(explanation.wrong().orElseThrow())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.code()).isEqualTo(code));
        assertThat(problems(explanation.right().orElseThrow()))
                .as(explanation.right().orElseThrow())
                .isEmpty();
    }

    private static List<Diagnostic> problems(String schema) {
        return Schemas.read(schema, SchemaDefaults.of("shop")).diagnostics().sorted();
    }
}
