package dev.scaffold.generator.schema;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The words that the linker gives a meaning, for whoever describes the language. */
public final class SchemaWords {

    private SchemaWords() {}

    /** {@code string}, {@code int}, … */
    public static List<String> types() {
        return Stream.concat(TypeLinker.BUILTINS.stream(), TypeLinker.LATER.stream())
                .toList();
    }

    /** What may stand in {@code databases:}. */
    public static List<String> databases() {
        Stream<String> made = Arrays.stream(Database.values()).map(Database::word);
        return Stream.concat(made, ProjectLinker.LATER.stream()).toList();
    }

    /** What may stand behind {@code style:}. */
    public static List<String> styles() {
        return Arrays.stream(Style.values()).map(Style::word).toList();
    }
}
