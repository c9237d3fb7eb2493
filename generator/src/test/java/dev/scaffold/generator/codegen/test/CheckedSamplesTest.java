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

/** Where checks speak of what is unique, samples differ and keep the checks, so that no generated test is left out. */
class CheckedSamplesTest {

    private static final String SCHEMA = """
            scaffold: 1
            project: { name: checked, package: com.example.checked, style: %s, databases: [sqlite, postgresql] }
            types:
              Plate: { type: string(10), pattern: '[A-Z]{1,3}-[0-9]{1,5}' }
            entities:
              Department:
                id: code
                fields:
                  code: string(8)
                  name: string(40) unique
                  staff: Person.department[]
                checks:
                  capitals: code = upper(code) and length(code) between 2 and 8
                  named: trim(name) <> '' and name not like '%%  %%'
              Person:
                fields:
                  email: string(60) unique
                  badge: int unique
                  plate: Plate unique
                  department: Department
                  born: date
                  hired: date
                  salary: int
                  bonus: int = 0
                  shift: int
                unique:
                  - department, hired
                  - department, shift
                checks:
                  address: email like '%%_@_%%' and email = lower(email)
                  numbered: badge > 1000
                  large: plate = upper(plate) and plate like '%%-%%'
                  grown: hired > born and born > '1900-01-01'
                  known: shift in (1, 2)
                  paid: salary + bonus * 2 > 500 and coalesce(bonus, 0) >= 0
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void noTestIsSkipped(Style style) throws IOException {
        Outcome outcome = GeneratedProject.of(
                        Schemas.valid(SCHEMA.formatted(style.word()), SchemaDefaults.of("checked")))
                .test(
                        directory,
                        UnaryOperator.identity(),
                        Stream.of("Department", "Person")
                                .flatMap(entity -> Stream.of(entity + "Test", entity + "OnPostgresqlTest"))
                                .map("com.example.checked."::concat)
                                .toList());

        assertThat(outcome.failed()).as("failed, or skipped").isEmpty();
        assertThat(outcome.passed()).containsAll(List.of("isUniqueInCode", "isUniqueInEmail", "meetsItsCheckPaid"));
    }
}
