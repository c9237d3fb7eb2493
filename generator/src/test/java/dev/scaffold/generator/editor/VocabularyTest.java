package dev.scaffold.generator.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scaffold.generator.support.JsonSchemas;
import dev.scaffold.generator.syntax.LanguageWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No word is known to the parser and unknown to editors, nor the other way round. */
class VocabularyTest {

    /** Place of the parser → where its keys stand in the JSON Schema. */
    private static final Map<String, String> PLACES = Map.of(
            "a schema", "",
            "project", "/definitions/project",
            "defaults", "/definitions/defaults",
            "an enum", "/definitions/enum/then",
            "a constant", "/definitions/constants/additionalProperties",
            "an entity", "/definitions/entity",
            "a field", "/definitions/field",
            "a join table", "/definitions/join",
            "an index", "/definitions/index");

    private static final JsonNode SCHEMA = JsonSchemas.json(EditorSchema.general());

    @Test
    void everyKeyOfTheParserIsThere() {
        assertThat(LanguageWords.keys().keySet()).isEqualTo(PLACES.keySet());
        LanguageWords.keys().forEach((place, words) -> {
            Set<String> known = new TreeSet<>();
            properties(place).fieldNames().forEachRemaining(known::add);
            assertThat(known).as("keys of " + place).isEqualTo(new TreeSet<>(words));
        });
    }

    /** Without reflection: a new vocabulary says {@code new Vocabulary("its place", …)} somewhere. */
    @Test
    void everyVocabularyOfTheParserIsPublished() throws IOException {
        Pattern made = Pattern.compile("new Vocabulary\\(\\s*\"([^\"]+)\"");
        Set<String> places = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/scaffold/generator/syntax"))) {
            for (Path file : files.sorted().toList()) {
                Matcher matcher = made.matcher(Files.readString(file));
                while (matcher.find()) places.add(matcher.group(1));
            }
        }
        assertThat(places).isEqualTo(new TreeSet<>(LanguageWords.keys().keySet()));
    }

    @Test
    void everyKeyHasAShapeAndADescription() {
        List<String> bare = new ArrayList<>();
        LanguageWords.keys()
                .forEach((place, words) -> words.forEach(word -> {
                    JsonNode property = properties(place).path(word);
                    boolean shaped = property.has("type") || property.has("enum") || property.has("$ref");
                    if (!shaped || !property.has("description")) bare.add(place + ": " + word);
                }));
        assertThat(bare)
                .as("a case in KeyShapes and a line in descriptions.properties")
                .isEmpty();
    }

    @Test
    void everyWordBehindATypeIsThere() {
        Pattern field = Pattern.compile(SCHEMA.at("/definitions/field/pattern").asText());
        assertThat(LanguageWords.modifiers())
                .allSatisfy(word -> assertThat(List.of("", " 1", " title", " Book", " cascade"))
                        .as(word)
                        .anyMatch(
                                behind -> field.matcher("int " + word + behind).matches()));
    }

    private static JsonNode properties(String place) {
        return SCHEMA.at(PLACES.getOrDefault(place, "/nowhere") + "/properties");
    }
}
