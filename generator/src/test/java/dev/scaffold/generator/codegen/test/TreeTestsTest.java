package dev.scaffold.generator.codegen.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.GeneratedProject;
import dev.scaffold.generator.support.GeneratedProject.Outcome;
import dev.scaffold.generator.support.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated tests of a tree of inheritance hold on both databases, and notice a row that is not what it should be. */
class TreeTestsTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    Path directory;

    static Stream<Arguments> trees() {
        return Stream.of("G050_single_table", "G051_joined")
                .flatMap(folder -> Stream.of(Style.values()).map(style -> Arguments.of(folder, style)));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void hold(String folder, Style style) throws IOException {
        Outcome outcome = project(folder, style, UnaryOperator.identity())
                .test(
                        directory,
                        UnaryOperator.identity(),
                        Stream.of("Book", "Novel", "Article", "Review", "Topic", "Author")
                                .flatMap(entity -> Stream.of(entity + "Test", entity + "OnPostgresqlTest"))
                                .map("com.example.cases."::concat)
                                .toList());

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.passed())
                .contains("isReadAsWhatItIs", "isNoArticle", "isUniqueInIsbn", "loadsAuthorInTheSameStatement");
    }

    static Stream<Arguments> storages() {
        return Stream.of("single", "joined")
                .flatMap(storage -> Stream.of(Style.values()).map(style -> Arguments.of(storage, style)));
    }

    @ParameterizedTest
    @MethodSource("storages")
    void holdWithAllElse(String storage, Style style) throws IOException {
        Outcome outcome = project("G052_tree_with_all_else", style, text -> text.replace("joined", storage))
                .test(
                        directory,
                        UnaryOperator.identity(),
                        Stream.of("Owner", "House", "Castle", "Car", "Note", "Tag")
                                .flatMap(entity -> Stream.of(entity + "Test", entity + "OnPostgresqlTest"))
                                .map("com.example.cases."::concat)
                                .toList());

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.passed())
                .contains("leavesDeletedHousesOut", "isOnlyMarkedWhenDeleted", "hasRentAsAWholeOrNotAtAll");
    }

    /** The hardest kind; {@code -Dscaffold.everyKey=true} tries the others, too. */
    static Stream<Arguments> keys() {
        List<String> keys = Boolean.getBoolean("scaffold.everyKey")
                ? List.of("id: [country, number]", "id: uuid", "id: number")
                : List.of("id: [country, number]");
        return Stream.of("single", "joined")
                .flatMap(storage -> keys.stream()
                        .flatMap(key -> Stream.of(Style.values()).map(style -> Arguments.of(storage, key, style))));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void holdWithKeysOfEveryKind(String storage, String key, Style style) throws IOException {
        String text = """
                scaffold: 1
                project: { name: places, package: com.example.places, style: %s, databases: [sqlite, postgresql] }
                entities:
                  Place:
                    abstract: true
                    inheritance: %s
                    %s
                    fields:
                      country: char(2)
                      number: int
                      name: string(60)
                      visits: Visit.place[]
                  City:
                    extends: Place
                    fields:
                      people: int
                      twin: City?
                      tags: Tag[]
                  Mountain:
                    extends: Place
                    fields:
                      height: int
                  Visit:
                    fields:
                      place: Place
                      city: City?
                      day: date
                  Tag:
                    fields:
                      name: string(20) unique
                      cities: City.tags[]
                """.formatted(style.word(), storage, key);

        Outcome outcome = GeneratedProject.of(Schemas.valid(text, SchemaDefaults.of("places")))
                .test(
                        directory,
                        UnaryOperator.identity(),
                        Stream.of("City", "Mountain", "Visit", "Tag")
                                .flatMap(entity -> Stream.of(entity + "Test", entity + "OnPostgresqlTest"))
                                .map("com.example.places."::concat)
                                .toList());

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.passed()).contains("isReadAsWhatItIs", "isNoMountain", "isNoCity");
    }

    private static GeneratedProject project(String folder, Style style, UnaryOperator<String> edit) throws IOException {
        String text = edit.apply(Files.readString(CASES.resolve(folder).resolve("schema.yaml")));
        SchemaDefaults defaults =
                new SchemaDefaults("cases", Optional.of("com.example.cases"), Optional.of(style), List.of());
        return GeneratedProject.of(Schemas.valid(text, defaults));
    }
}
