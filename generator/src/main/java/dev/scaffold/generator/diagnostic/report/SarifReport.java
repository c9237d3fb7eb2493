package dev.scaffold.generator.diagnostic.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scaffold.generator.diagnostic.Diagnostic;
import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.diagnostic.Explanation;
import dev.scaffold.generator.diagnostic.Severity;
import dev.scaffold.generator.source.JsonText;
import dev.scaffold.generator.source.SourceSpan;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A log in SARIF 2.1.0, which code scanning services read. */
public final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final UnaryOperator<String> path;
    private final List<DiagnosticCode> rules;

    private SarifReport(List<DiagnosticCode> rules, UnaryOperator<String> path) {
        this.rules = rules;
        this.path = path;
    }

    /**
     * @param version scaffold's
     * @param path from a file's name in messages to its path in the repository
     */
    public static String print(Diagnostics diagnostics, String version, UnaryOperator<String> path) {
        List<Diagnostic> problems = diagnostics.sorted();
        List<DiagnosticCode> codes =
                problems.stream().map(Diagnostic::code).distinct().sorted().toList();
        return JsonText.print(new SarifReport(codes, path).log(problems, version));
    }

    private ObjectNode log(List<Diagnostic> problems, String version) {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "scaffold").put("version", version);
        var described = driver.putArray("rules");
        rules.forEach(code -> rule(code, described.addObject()));
        run.put("columnKind", "unicodeCodePoints");
        var results = run.putArray("results");
        problems.forEach(one -> result(one, results.addObject()));
        return log;
    }

    private static void rule(DiagnosticCode code, ObjectNode rule) {
        rule.put("id", code.id());
        rule.putObject("shortDescription").put("text", code.title());
        Explanation.of(code.name()).ifPresent(explanation -> {
            rule.putObject("fullDescription").put("text", explanation.cause());
            rule.putObject("help")
                    .put("text", explanation.cause() + "\n\n" + explanation.fix())
                    .put("markdown", explanation.markdown());
        });
        rule.putObject("defaultConfiguration").put("level", level(code.severity()));
    }

    private void result(Diagnostic one, ObjectNode result) {
        result.put("ruleId", one.code().id());
        result.put("ruleIndex", rules.indexOf(one.code()));
        result.put("level", level(one.severity()));
        String hint = one.hint().map(text -> "\n" + text).orElse("");
        result.putObject("message").put("text", one.message() + hint);
        ObjectNode location = result.putArray("locations").addObject();
        place(one.at(), location.putObject("physicalLocation"));
        if (!one.where().isEmpty()) location.putObject("message").put("text", one.where());
    }

    private void place(SourceSpan at, ObjectNode json) {
        json.putObject("artifactLocation").put("uri", uri(path.apply(at.file())));
        if (at.line() < 1) return;
        json.putObject("region")
                .put("startLine", at.line())
                .put("startColumn", at.column())
                .put("endColumn", at.column() + at.length());
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static String level(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
