package dev.scaffold.generator.editor;

import dev.scaffold.generator.schema.SchemaWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an editor offers where a type stands. */
final class TypeExamples {

    private static final Map<String, String> USUAL =
            Map.of("string", "string(200)", "char", "char(3)", "decimal", "decimal(12,2)", "native", "native('inet')");

    private final ProjectNames names;

    TypeExamples(ProjectNames names) {
        this.names = names;
    }

    /** The project's own first, then the built-in types. */
    List<String> all() {
        List<String> examples = new ArrayList<>(names.types());
        for (String entity : names.entities()) {
            examples.add(entity);
            examples.add(entity + "[]");
        }
        examples.addAll(names.otherSides());
        SchemaWords.types().forEach(word -> examples.add(USUAL.getOrDefault(word, word)));
        return examples;
    }
}
