package dev.scaffold.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Adds to the schema. */
@Command(
        name = "add",
        description = "Add an entity, a field or a relation to schema.yaml.",
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        subcommands = {AddEntityCommand.class, AddFieldCommand.class, AddRelationCommand.class})
final class AddCommand extends ProjectCommand {

    @Spec
    @Nullable
    CommandSpec spec;

    /** Without a command: the help, as a mistake. */
    @Override
    public Integer call() {
        Objects.requireNonNull(spec).commandLine().usage(root().environment().err());
        return ExitCode.FAILED;
    }
}
