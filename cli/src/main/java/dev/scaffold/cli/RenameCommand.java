package dev.scaffold.cli;

import dev.scaffold.generator.Scaffold;
import dev.scaffold.generator.edit.SchemaEditor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives something in the schema another name, wherever it is spoken of. */
@Command(
        name = "rename",
        description = {
            "Rename in schema.yaml, wherever it is spoken of; was: keeps the data.",
            "scaffold rename Book.title headline · Book Volume · Status.draft sketch"
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class RenameCommand extends ProjectCommand {

    @Parameters(index = "0", paramLabel = "OLD", description = "Book, Book.title, or Status.draft.")
    String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The new name alone.")
    String renamed = "";

    @Mixin
    EditOptions options = new EditOptions();

    @Override
    public Integer call() throws Exception {
        SchemaChange change = new SchemaChange(root(), options);
        int dot = old.indexOf('.') + 1;
        String name = renamed.startsWith(old.substring(0, dot)) ? renamed.substring(dot) : renamed;
        return change.make(
                old + " is " + old.substring(0, dot) + name + " now",
                text -> SchemaEditor.rename(
                        text, old, name, Scaffold.knownNames(change.workspace().history())));
    }
}
