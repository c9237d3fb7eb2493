package dev.scaffold.cli;

import dev.scaffold.generator.edit.SchemaEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Adds an entity at the end of the others. */
@Command(
        name = "entity",
        description = {
            "Add an entity to schema.yaml.",
            "scaffold add entity Author 'name:string(120)' 'email:string(254)? unique'"
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class AddEntityCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    AddCommand parent;

    @Parameters(index = "0", paramLabel = "NAME", description = "With a capital letter: Author.")
    String name = "";

    @Parameters(
            paramLabel = "FIELD",
            index = "1..*",
            arity = "1..*",
            description = "A field's name, a colon and its line: born:date?")
    List<String> fields = new ArrayList<>();

    @Mixin
    EditOptions options = new EditOptions();

    @Override
    public Integer call() throws Exception {
        return new SchemaChange(Objects.requireNonNull(parent).root(), options)
                .make("entity " + name + " added", text -> SchemaEditor.addEntity(text, name, fields));
    }
}
