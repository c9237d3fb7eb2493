package dev.scaffold.cli;

import dev.scaffold.generator.Scaffold;
import dev.scaffold.generator.ScaffoldRequest;
import dev.scaffold.generator.ScaffoldResult;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.diagnostic.report.GithubReport;
import dev.scaffold.generator.diagnostic.report.JsonReport;
import dev.scaffold.generator.diagnostic.report.SarifReport;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.schema.Schema;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Checks the schema and nothing else. */
@Command(
        name = "validate",
        description = "Check schema.yaml; exit 5 when it has errors.",
        optionListHeading = "%nOptions:%n")
final class ValidateCommand extends ProjectCommand {

    /** What the findings are printed as. */
    enum Format {
        TEXT,
        JSON,
        GITHUB,
        SARIF
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatWord.class,
            description = "text; for machines on standard output: json, github, sarif.")
    Format format = Format.TEXT;

    @Override
    public Integer call() throws Exception {
        Workspace workspace = workspace();
        byte[] schema = workspace.schema();
        ScaffoldResult result = Scaffold.validate(new ScaffoldRequest(
                workspace.schemaName(),
                schema,
                defaults(workspace),
                MigrationHistory.none(),
                Set.of(),
                Optional.empty(),
                workspace.included(schema)));
        Diagnostics diagnostics = result.diagnostics();
        UnaryOperator<String> paths = workspace.inRepository(root().environment());
        switch (format) {
            case TEXT -> text(workspace, result);
            case JSON -> console().data(JsonReport.print(diagnostics));
            case GITHUB -> console().data(GithubReport.print(diagnostics, paths));
            case SARIF -> console().data(SarifReport.print(diagnostics, ToolVersion.name(), paths));
        }
        return ExitCode.of(diagnostics);
    }

    private void text(Workspace workspace, ScaffoldResult result) {
        new Report(console()).diagnostics(result);
        if (result.schema().isEmpty()) return;
        Schema schema = result.schema().get();
        console()
                .data(workspace.schemaName() + " is valid: "
                        + Console.count(schema.entities().size(), "entity") + ", "
                        + Console.count(schema.enums().size(), "enum") + "\n");
    }

    /** The word after {@code --format}. */
    static final class FormatWord implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return Words.find(
                    word,
                    "format",
                    Words.lower(Format.values()),
                    name -> Format.valueOf(name.toUpperCase(Locale.ROOT)));
        }
    }
}
