package dev.scaffold.generator.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every word that the parser knows, for whoever describes the language. */
public final class LanguageWords {

    private static final List<Vocabulary> PLACES = List.of(
            SchemaParser.KEYS,
            ProjectParser.PROJECT,
            ProjectParser.DEFAULTS,
            EnumParser.LONG_FORM,
            EnumParser.CONSTANT,
            EntityParser.KEYS,
            FieldParser.KEYS,
            FieldParser.JOIN,
            IndexParser.KEYS);

    private LanguageWords() {}

    /** Place → the keys that may stand there: {@code an entity → doc, table, …}. */
    public static Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        PLACES.forEach(place -> keys.put(place.place(), place.all()));
        return keys;
    }

    /** The words that may stand behind a field's type. */
    public static List<String> modifiers() {
        return Stream.of(Modifiers.KNOWN, Modifiers.LATER, Modifiers.LATER_WITH_WORD)
                .flatMap(List::stream)
                .toList();
    }
}
