package dev.scaffold.generator.codegen.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.GeneratedProject;
import dev.scaffold.generator.support.GeneratedProject.Outcome;
import dev.scaffold.generator.support.Schemas;
import dev.scaffold.generator.support.TestSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated tests hold on the generated project, and fail when one thing in it is broken. */
class GeneratedTestsTest {

    private static final Map<Style, GeneratedProject> PROJECTS = new EnumMap<>(Style.class);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Style.class)
    void holdOnBothDatabases(Style style) throws IOException {
        Outcome outcome = run(
                style,
                UnaryOperator.identity(),
                "AuthorTest",
                "BookTest",
                "TagTest",
                "ReviewTest",
                "BookOnPostgresqlTest",
                "ReviewOnPostgresqlTest");

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.passed()).contains("isUniqueInIsbn", "meetsItsCheckRatingRange", "addsAndRemovesTags");
    }

    /** What is changed in the migration for SQLite, and the test that notices. */
    static List<Arguments> damages() {
        List<Arguments> damages = new ArrayList<>();
        for (Style style : Style.values()) {
            damages.add(Arguments.of(style, "BookTest", "create unique index", "create index", "isUniqueInIsbn"));
            damages.add(Arguments.of(
                    style,
                    "BookTest",
                    "references \"author\" (\"id\") on delete restrict",
                    "references \"author\" (\"id\") on delete cascade",
                    "keepsItsAuthorFromBeingDeleted"));
            damages.add(Arguments.of(
                    style,
                    "ReviewTest",
                    "rating between 1 and 5",
                    "rating between 0 and 5",
                    "meetsItsCheckRatingRange"));
        }
        return damages;
    }

    @ParameterizedTest
    @MethodSource("damages")
    void failWhenTheDatabaseLacksWhatTheSchemaSays(Style style, String test, String from, String to, String failing)
            throws IOException {
        Outcome outcome = run(style, text -> text.replace(from, to), test);

        assertThat(outcome.failed()).containsOnlyKeys(failing);
    }

    /** Two nulls are not equal, so these two need a value in what is optional; and a sample that the check accepts. */
    @ParameterizedTest
    @EnumSource(Style.class)
    void holdWhereUniqueIsOptionalAndAMomentIsBeforeAnother(Style style) throws IOException {
        String text = """
                scaffold: 1
                project: { name: ward, package: com.example.ward, style: %s, databases: [sqlite, postgresql] }
                entities:
                  Doctor:
                    fields:
                      name: string(80)
                      mentor: Doctor? unique
                  Ward:
                    fields:
                      name: string(80)
                      head: Doctor? unique
                      parent: Ward?
                      opens: instant
                      closes: instant?
                    unique:
                      - parent, name
                    checks:
                      closes_after: closes is null or closes > opens
                """.formatted(style.word());
        GeneratedProject project = GeneratedProject.of(Schemas.valid(text, SchemaDefaults.of("ward")));

        Outcome outcome = project.test(
                directory,
                UnaryOperator.identity(),
                Stream.of("WardTest", "WardOnPostgresqlTest", "DoctorTest")
                        .map("com.example.ward."::concat)
                        .toList());

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.passed())
                .contains("isUniqueInHead", "isUniqueInMentor", "meetsItsCheckClosesAfter")
                .anyMatch(name -> name.startsWith("isUniqueIn") && name.contains("Parent"));
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void holdWhereValuesAreLimitedAndMadeOfOthers(Style style) throws IOException {
        String text = """
                scaffold: 1
                project: { name: shop, package: com.example.shop, style: %s, databases: [sqlite, postgresql] }
                types:
                  Isbn:
                    type: char(13)
                    pattern: '^97[89][0-9]{10}$'
                values:
                  Money:
                    amount: long min 0
                    currency:
                      type: char(3)
                      default: EUR
                      pattern: '[A-Z]{3}'
                  Size:
                    width: double min 0.5
                    note: string(20)?
                mixins:
                  Rated:
                    rating: short min 1, max 5
                    mail:
                      type: string(80)?
                      format: email
                entities:
                  Book:
                    mixins: [Rated]
                    fields:
                      isbn: Isbn unique
                      sold_on: date? min 2000-01-01
                      price: Money unique
                      old_price: Money?
                      size: Size?
                    checks:
                      not_worse: rating > 2
                      affordable: price_amount < 1000000000
                """.formatted(style.word());
        GeneratedProject project = GeneratedProject.of(Schemas.valid(text, SchemaDefaults.of("shop")));

        Outcome outcome = project.test(
                directory,
                UnaryOperator.identity(),
                List.of("com.example.shop.BookTest", "com.example.shop.BookOnPostgresqlTest"));

        // On SQLite a pattern is the code's alone, and the test of the database says so.
        assertThat(outcome.failed().values()).allMatch(why -> why.contains("SQLite knows no patterns"));
        assertThat(outcome.passed())
                .contains(
                        "refusesIsbnOfAnotherPattern",
                        "isKeptFromIsbnOfAnotherPatternByTheDatabase",
                        "refusesRatingAboveItsLimit",
                        "isKeptFromSoldOnBelowItsLimitByTheDatabase",
                        "refusesMailOfAnotherFormat",
                        "refusesOldPriceCurrencyOfAnotherLength",
                        "isKeptFromOldPriceAmountBelowItsLimitByTheDatabase",
                        "hasOldPriceAsAWholeOrNotAtAll",
                        "hasSizeAsAWholeOrNotAtAll",
                        "isUniqueInPrice",
                        "meetsItsCheckAffordable",
                        "mayLackWhatIsOptional");
    }

    /** Deleted rows that are only marked, values that the database computes, and those that stay as they were inserted. */
    @ParameterizedTest
    @EnumSource(Style.class)
    @Tag("XE15")
    void holdForWhatIsMarkedComputedAndImmutable(Style style) throws IOException {
        assertThat(passing(
                        "G040_soft_delete",
                        style,
                        "BookTest",
                        "BookOnPostgresqlTest",
                        "ShelfTest",
                        "TagTest",
                        "NoteTest"))
                .contains(
                        "isOnlyMarkedWhenDeleted", "leavesDeletedBooksOut", "leavesDeletedTagsOut", "goesWithItsBook");
        assertThat(passing("G041_kept_columns", style, "InvoiceTest", "InvoiceOnPostgresqlTest", "CustomerTest"))
                .contains("readsBackItsTotal", "readsBackItsCode", "keepsItsNumber");
    }

    private List<String> passing(String folder, Style style, String... classes) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/cases", folder, "schema.yaml"));
        SchemaDefaults defaults =
                new SchemaDefaults("cases", Optional.of("com.example.cases"), Optional.of(style), List.of());
        Outcome outcome = GeneratedProject.of(Schemas.valid(text, defaults))
                .test(
                        Files.createTempDirectory(directory, "case"),
                        UnaryOperator.identity(),
                        Stream.of(classes).map("com.example.cases."::concat).toList());
        assertThat(outcome.failed()).isEmpty();
        return List.copyOf(outcome.passed());
    }

    private Outcome run(Style style, UnaryOperator<String> damage, String... classes) throws IOException {
        GeneratedProject project = PROJECTS.computeIfAbsent(style, s -> GeneratedProject.of(TestSchemas.bookshop(s)));
        List<String> names =
                List.of(classes).stream().map("com.example.bookshop."::concat).toList();
        return project.test(directory, damage, names);
    }
}
