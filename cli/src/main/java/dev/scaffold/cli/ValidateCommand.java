package dev.scaffold.cli;

import dev.scaffold.generator.Scaffold;
import dev.scaffold.generator.ScaffoldRequest;
import dev.scaffold.generator.ScaffoldResult;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.schema.Schema;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;

/** Checks the schema and nothing else. */
@Command(
        name = "validate",
        description = "Check schema.yaml; exit 5 when it has errors.",
        optionListHeading = "%nOptions:%n")
final class ValidateCommand extends ProjectCommand {

    @Override
    public Integer call() throws Exception {
        Workspace workspace = workspace();
        ScaffoldResult result = Scaffold.validate(new ScaffoldRequest(
                workspace.schemaName(),
                workspace.schema(),
                defaults(workspace),
                MigrationHistory.none(),
                Set.of(),
                Optional.empty()));
        new Report(console()).diagnostics(result);
        if (result.diagnostics().hasErrors()) return ExitCode.SCHEMA_ERRORS;
        Schema schema = result.schema().orElseThrow();
        console()
                .data(workspace.schemaName() + " is valid: "
                        + Console.count(schema.entities().size(), "entity") + ", "
                        + Console.count(schema.enums().size(), "enum") + "\n");
        return ExitCode.OK;
    }
}
