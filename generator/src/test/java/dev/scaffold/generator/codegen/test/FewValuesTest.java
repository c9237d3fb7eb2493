package dev.scaffold.generator.codegen.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.GeneratedProject;
import dev.scaffold.generator.support.GeneratedProject.Outcome;
import dev.scaffold.generator.support.Schemas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a column can hold a few values only, generated tests still change it to another one. */
class FewValuesTest {

    private static final String SCHEMA = """
            scaffold: 1
            project: { name: few, package: com.example.few, style: %s, databases: [postgresql] }
            types:
              Letter: { type: char(1), pattern: '[MFX]' }
            entities:
              Decimals:
                fields:
                  grade: decimal(3,1)
                  share: decimal(1,1)
                  kept: decimal(2,1) immutable
              Numbers:
                fields:
                  rating: short min 1, max 5
                  stars: int min 3, max 3
              Texts:
                fields:
                  letter: Letter
                  one: char(1)
                  two: string(2)
              Days:
                fields:
                  day: date min 2020-01-01, max 2020-01-03
                  second: short min 0, max 1
            """;

    /** Unique sets that a sample cannot vary, or that hold the whole key; what a parent has, whose rows are marked. */
    private static final String SETS = """
            scaffold: 1
            project: { name: few, package: com.example.few, style: %s, databases: [sqlite, postgresql] }
            enums:
              Kind: [a, b]
            entities:
              Party:
                inheritance: joined
                fields:
                  name: string(10)
                  notes: Note.party[]
              Person:
                extends: Party
                fields:
                  age: int
                  shelf: Shelf?
              Note:
                softDelete: true
                fields:
                  party: Party
                  kind: Kind
                unique:
                  - party, kind
              Shelf:
                id: code
                softDelete: true
                fields:
                  code: string(10)
                  room: int
                  people: Person.shelf[]
                unique:
                  - room, code
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void areTold(Style style) throws IOException {
        Outcome outcome = GeneratedProject.of(Schemas.valid(SCHEMA.formatted(style.word()), SchemaDefaults.of("few")))
                .test(
                        directory,
                        UnaryOperator.identity(),
                        Stream.of("Decimals", "Numbers", "Texts", "Days")
                                .map(entity -> "com.example.few." + entity + "Test")
                                .toList());

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.passed()).containsAll(List.of("sendsOnlyWhatChanged", "refusesToOverwriteWhatItHasNotRead"));
    }

    @ParameterizedTest
    @EnumSource
    void orUniqueSetsThatNobodyVaries(Style style) throws IOException {
        Outcome outcome = GeneratedProject.of(Schemas.valid(SETS.formatted(style.word()), SchemaDefaults.of("few")))
                .test(
                        directory,
                        UnaryOperator.identity(),
                        Stream.of("Party", "Person", "Note", "Shelf")
                                .flatMap(entity -> Stream.of(entity + "Test", entity + "OnPostgresqlTest"))
                                .map("com.example.few."::concat)
                                .toList());

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.passed()).contains("isUniqueInCode", "leavesDeletedNotesOut");
    }
}
