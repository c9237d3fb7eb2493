package dev.scaffold.generator.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.scaffold.generator.codegen.project.StarterSchema;
import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.diagnostic.Severity;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.support.JsonSchemas;
import dev.scaffold.generator.support.Schemas;
import dev.scaffold.generator.syntax.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditorSchemaTest {

    private static final Path PUBLISHED = Path.of("..", "docs", "schema.json");
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final SchemaDefaults DEFAULTS =
            new SchemaDefaults("cases", Optional.empty(), Optional.of(Style.SESSION), List.of());
    private static final JsonSchema GENERAL = JsonSchemas.parse(EditorSchema.general());

    /** {@code -Dscaffold.update} rewrites it; the run then fails once. */
    @Test
    void thePublishedSchemaIsCurrent() throws IOException {
        String current = EditorSchema.general();
        boolean stale = !Files.exists(PUBLISHED) || !Files.readString(PUBLISHED).equals(current);
        if (stale && System.getProperty("scaffold.update") != null) {
            Files.writeString(PUBLISHED, current);
            throw new AssertionError(PUBLISHED + " was rewritten: review and commit");
        }
        assertThat(PUBLISHED).hasContent(current);
    }

    /** Also what is of the language and not made yet. */
    @TestFactory
    Stream<DynamicTest> whatScaffoldUnderstandsIsValid() throws IOException {
        List<Path> schemas;
        try (Stream<Path> files = Files.walk(CASES)) {
            schemas = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : schemas) {
            byte[] bytes = Files.readAllBytes(file);
            boolean understood = Schemas.read(bytes, DEFAULTS).diagnostics().sorted().stream()
                    .allMatch(one -> one.severity() == Severity.WARNING || one.code() == DiagnosticCode.E900);
            if (!understood) continue;
            String name = CASES.relativize(file).toString();
            tests.add(DynamicTest.dynamicTest(name, () -> assertValid(Files.readString(file))));
        }
        assertThat(tests).hasSizeGreaterThan(80);
        return tests.stream();
    }

    @Test
    void theLanguagesFullExampleIsValid() throws IOException {
        assertValid(Files.readString(Path.of("src/test/resources/editor/language.yaml")));
    }

    @ParameterizedTest
    @EnumSource
    void theStarterSchemaIsValidAndNamesItsSchema(Style style) {
        SchemaDefaults defaults = new SchemaDefaults("shop", Optional.empty(), Optional.of(style), List.of());
        String starter = StarterSchema.render(defaults);
        assertThat(starter).startsWith("# yaml-language-server: $schema=" + EditorSchema.PATH + "\n");
        assertValid(starter);
    }

    @Test
    void itIsASchemaItself() {
        JsonSchema draft7 = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        assertThat(JsonSchemas.problems(draft7, JsonSchemas.json(EditorSchema.general())))
                .isEmpty();
    }

    /** The file holds schemas with one mistake each, on the last line. */
    @TestFactory
    Stream<DynamicTest> whatIsMistypedIsInvalid() throws IOException {
        String[] parts = Files.readString(Path.of("src/test/resources/editor/typos.yaml"))
                .split("(?m)^---.*\n");
        assertThat(parts).hasSizeGreaterThan(30);
        return Stream.of(parts)
                .filter(part -> !part.isBlank())
                .map(part -> DynamicTest.dynamicTest(
                        part.strip().lines().reduce((first, last) -> last).orElseThrow(),
                        () -> assertThat(JsonSchemas.problems(GENERAL, part)).isNotEmpty()));
    }

    @Test
    void aProjectsNamesAreOffered() {
        JsonNode schema = JsonSchemas.json(project("""
                scaffold: 1
                enums:
                  Status: [draft, published]
                entities:
                  Author:
                    fields:
                      books: Book.author[]
                  Book:
                    fields:
                      status: Status
                      author: Author
                      tags: Tag[]
                      cover: Cover unique
                  Tag:
                    fields:
                      name: string
                  Cover:
                    fields:
                      image: text
                """));
        for (String where : List.of("/definitions/field", "/definitions/field/properties/type")) {
            List<String> offered = new ArrayList<>();
            schema.at(where).get("examples").forEach(one -> offered.add(one.asText()));
            assertThat(offered)
                    .as(where)
                    .contains("Status", "Author", "Book", "Tag[]", "Book.author[]", "Book.tags[]", "Book.cover")
                    .contains("string(200)", "decimal(12,2)", "instant")
                    .doesNotHaveDuplicates();
        }
        assertThat(schema.at("/definitions/field/examples").toString()).contains("\"Status = draft\"");
    }

    /** Both schemas: a project's own names change what is offered, never what is accepted. */
    private static void assertValid(String yaml) {
        assertThat(JsonSchemas.problems(GENERAL, yaml)).isEmpty();
        assertThat(JsonSchemas.problems(JsonSchemas.parse(project(yaml)), yaml)).isEmpty();
    }

    private static String project(String yaml) {
        SourceFile file = new SourceFile("schema.yaml", yaml);
        return EditorSchema.of(SchemaParser.parse(file, new Diagnostics()).orElseThrow());
    }
}
