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

/** Adds fields at the end of the others. */
@Command(
        name = "field",
        description = {
            "Add a field to an entity of schema.yaml.",
            "scaffold add field Author.born 'date?' · scaffold add field Author 'born:date?' died:date?"
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class AddFieldCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    AddCommand parent;

    @Parameters(
            index = "0",
            paramLabel = "FIELD",
            description = "Author.born, and then its line; or Author, and then fields.")
    String name = "";

    @Parameters(
            paramLabel = "LINE",
            index = "1..*",
            arity = "1..*",
            description = "As in the schema: date?  or born:date?")
    List<String> words = new ArrayList<>();

    @Mixin
    EditOptions options = new EditOptions();

    @Override
    public Integer call() throws Exception {
        int dot = name.indexOf('.');
        String owner = dot < 0 ? name : name.substring(0, dot);
        // Author.born date? unique: a shell has split what belongs together.
        List<String> fields = dot < 0 ? words : List.of(name.substring(dot + 1) + ":" + String.join(" ", words));
        String done = (fields.size() == 1 ? "field " : "fields ")
                + String.join(
                        ", ",
                        fields.stream()
                                .map(field -> owner + "." + field.replaceFirst("\\s*:.*", ""))
                                .toList())
                + " added";
        return new SchemaChange(Objects.requireNonNull(parent).root(), options)
                .make(done, text -> SchemaEditor.addFields(text, owner, fields));
    }
}
