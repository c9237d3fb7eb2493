package dev.scaffold.generator.schema.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.Schemas;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A foreign key has the type of what it refers to, since it is made from it; what has no such type is no target. */
@Tag("H78")
class ReferencesAreUniqueTest {

    @ParameterizedTest
    @ValueSource(strings = {"double", "float", "bytes(4)", "json", "Mood"})
    void refusesWhatIsNotComparedAsItStands(String type) {
        assertThat(read(type + " unique").problems())
                .contains("SCF-E402", "\"code\" of Author cannot be referred to", "schema.yaml:9:33");
    }

    @Test
    void refusesWhatIsNotUnique() {
        assertThat(read("string(9)").problems()).contains("SCF-E402", "\"code\" of Author is not unique");
    }

    @Test
    void takesTheTypeOfTheField() {
        Entity book = read("string(9) unique").schema().orElseThrow().entity("Book");
        assertThat(book.toOnes().get(0).column().name()).isEqualTo("author_code");
        assertThat(book.toOnes().get(0).column().type()).isEqualTo(new FieldType.Varchar(9));
    }

    private static Schemas.Result read(String type) {
        SchemaDefaults defaults = new SchemaDefaults(
                "books", Optional.of("com.example.books"), Optional.of(Style.SESSION), List.of(Database.POSTGRESQL));
        return Schemas.read("""
                scaffold: 1
                enums:
                  Mood: [good, bad]
                entities:
                  Author:
                    fields: { code: %s }
                  Book:
                    fields:
                      author: Author references code
                """.formatted(type), defaults);
    }
}
