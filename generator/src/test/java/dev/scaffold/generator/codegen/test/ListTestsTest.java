package dev.scaffold.generator.codegen.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.GeneratedProject;
import dev.scaffold.generator.support.GeneratedProject.Outcome;
import dev.scaffold.generator.support.Schemas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The generated tests of entities with lists hold. */
class ListTestsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Style.class)
    void hold(Style style) throws IOException {
        String text = """
                scaffold: 1
                project: { name: club, package: com.example.club, style: %s, databases: [postgresql] }
                enums:
                  Mood: [calm, merry]
                  Only: [one]
                mixins:
                  Tagged:
                    fields:
                      tags: string(12)[] = []
                entities:
                  Album:
                    mixins: [Tagged]
                    fields:
                      codes: char(3)[] unique
                      moods: Mood[]
                      single: Only[]?
                      flags: bool[]
                      prices: decimal(5,2)[]
                      moments: instant[]
                      isrc: ulid[] immutable
                      notes: text[]? secret
                  Work:
                    inheritance: single
                    fields:
                      title: string(40)
                  Novel:
                    extends: Work
                    fields:
                      places: string(20)[]
                      scores: int[]?
                  Team:
                    fields:
                      names: string(20)[]
                      label: string(40)
                    checks:
                      odd: lower(label) <> '*/ \\u0041 "x"'
                      few: cardinality(names) < 12
                """.formatted(style.word());
        // That a list is unique is warned of.
        Schema schema = Schemas.read(text, SchemaDefaults.of("club")).schema().orElseThrow();
        GeneratedProject project = GeneratedProject.of(schema);

        Outcome outcome = project.test(
                directory,
                UnaryOperator.identity(),
                Stream.of("AlbumTest", "NovelTest", "TeamTest")
                        .map("com.example.club."::concat)
                        .toList());

        assertThat(outcome.failed().values())
                .allMatch(why -> why.contains("no sample is known (check odd, check few): say one in TeamSample.java"));
        assertThat(outcome.passed())
                .contains(
                        "keepsEveryValue",
                        "mayLackWhatIsOptional",
                        "refusesTagsThatIsTooLong",
                        "refusesCodesOfAnotherLength",
                        "refusesPlacesThatIsTooLong",
                        "startsWithItsDefaultTags",
                        "isUniqueInCodes",
                        "keepsItsIsrc",
                        "refusesToOverwriteWhatItHasNotRead");
    }
}
