package dev.scaffold.generator.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scaffold.generator.support.JsonSchemas;
import dev.scaffold.generator.syntax.Keywords;
import dev.scaffold.generator.syntax.Vocabulary;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No word is known to the parser and unknown to editors, nor the other way round. */
class VocabularyTest {

    /** Where the keys of each place stand in the JSON Schema. */
    private static final Map<Vocabulary, String> PLACES = Map.ofEntries(
            Map.entry(Keywords.SCHEMA, ""),
            Map.entry(Keywords.PROJECT, "/definitions/project"),
            Map.entry(Keywords.DEFAULTS, "/definitions/defaults"),
            Map.entry(Keywords.TYPE, "/definitions/type"),
            Map.entry(Keywords.ENUM, "/definitions/enum/then"),
            Map.entry(Keywords.CONSTANT, "/definitions/constants/additionalProperties"),
            Map.entry(Keywords.VALUE, "/definitions/value/then"),
            Map.entry(Keywords.ENTITY, "/definitions/entity"),
            Map.entry(Keywords.FIELD, "/definitions/field"),
            Map.entry(Keywords.JOIN, "/definitions/join"),
            Map.entry(Keywords.INDEX, "/definitions/index"),
            Map.entry(Keywords.CHECK, "/definitions/check"));

    private static final JsonNode SCHEMA = JsonSchemas.json(EditorSchema.general());

    @Test
    void everyKeyOfTheParserIsThereAndNoOther() throws IllegalAccessException {
        for (Field field : Keywords.class.getFields()) {
            if (!(field.get(null) instanceof Vocabulary place)) continue;
            Set<String> known = new TreeSet<>();
            properties(place).fieldNames().forEachRemaining(known::add);
            assertThat(known).as("Keywords." + field.getName()).isEqualTo(new TreeSet<>(place.words()));
        }
    }

    @Test
    void everyKeyHasAShapeAndADescription() {
        List<String> bare = new ArrayList<>();
        PLACES.keySet()
                .forEach(place -> place.words().forEach(word -> {
                    JsonNode property = properties(place).path(word);
                    boolean shaped = property.has("type") || property.has("enum") || property.has("$ref");
                    if (!shaped || !property.has("description")) bare.add(place.place() + ": " + word);
                }));
        assertThat(bare)
                .as("a case in KeyShapes and a line in descriptions.properties")
                .isEmpty();
    }

    @Test
    void everyWordBehindATypeIsThere() {
        Pattern field = Pattern.compile(SCHEMA.at("/definitions/field/pattern").asText());
        assertThat(Keywords.FLAGS).allSatisfy(word -> assertThat("int " + word).matches(field));
        assertThat(Keywords.NAMED)
                .allSatisfy(word -> assertThat(Stream.of("1", "title", "Book", "cascade"))
                        .as(word)
                        .anyMatch(behind ->
                                field.matcher("int " + word + " " + behind).matches()));
    }

    private static JsonNode properties(Vocabulary place) {
        return SCHEMA.at(PLACES.getOrDefault(place, "/nowhere") + "/properties");
    }
}
