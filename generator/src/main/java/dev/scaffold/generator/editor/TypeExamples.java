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

    /** What may be the type of a field: the project's own first, then the built-in types. */
    List<String> ofFields() {
        List<String> examples = new ArrayList<>(names.types());
        for (String entity : names.entities()) {
            examples.add(entity);
            examples.add(entity + "[]");
        }
        examples.addAll(names.otherSides());
        examples.addAll(builtIn());
        return examples;
    }

    /** {@code string(200)}, {@code int}, … */
    static List<String> builtIn() {
        return SchemaWords.types().stream()
                .map(word -> USUAL.getOrDefault(word, word))
                .toList();
    }

    /** A whole field on one line: its type, and for an enum one of its defaults, too. */
    List<String> ofLines() {
        List<String> examples = new ArrayList<>(ofFields());
        examples.addAll(names.enumDefaults());
        return examples;
    }
}
