package dev.scaffold.cli;

import dev.scaffold.generator.edit.SchemaEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Adds a relation, on one side or on both. */
@Command(
        name = "relation",
        description = {
            "Add a relation to schema.yaml: to one (Author), to one if at all (Author?), n-n (Tag[]).",
            "scaffold add relation Book.author Author on delete cascade --inverse=books"
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class AddRelationCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    AddCommand parent;

    @Parameters(index = "0", paramLabel = "FIELD", description = "The entity and the field: Book.author.")
    String name = "";

    @Parameters(
            paramLabel = "TARGET",
            index = "1..*",
            arity = "1..*",
            description = "As in the schema: Author? on delete set null")
    List<String> words = new ArrayList<>();

    @Option(
            names = "--inverse",
            paramLabel = "NAME",
            description = "The other side's field too: with books, Author gets books: Book.author[]")
    @Nullable
    String inverse;

    @Mixin
    EditOptions options = new EditOptions();

    @Override
    public Integer call() throws Exception {
        int dot = name.indexOf('.');
        if (dot < 0) {
            throw Failure.of(
                    Problem.E842, name + " is not an entity and a field", "scaffold add relation Book.author Author");
        }
        String line = String.join(" ", words);
        return new SchemaChange(Objects.requireNonNull(parent).root(), options)
                .make(
                        "relation " + name + " added",
                        text -> SchemaEditor.addRelation(
                                text,
                                name.substring(0, dot),
                                name.substring(dot + 1),
                                line,
                                Optional.ofNullable(inverse)));
    }
}
