package dev.scaffold.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.output.GeneratedFile;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.GeneratedCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the readme shows is a schema that is accepted as it stands, and code that compiles against what is made of it. */
class ReadmeTest {

    /** What a user has around a snippet; none is run. */
    private static final String AROUND = """
            package com.example.bookshop;

            import static com.example.bookshop.tables.Tables.BOOK;

            final class Snippet {

                private Snippet() {}

                static void run(%s) {
                    %s
                }
            }
            """;

    @ParameterizedTest
    @EnumSource
    void theSchemaIsValidAndTheCodeCompiles(Style style) throws IOException {
        String schema = block("yaml", "scaffold: 1");
        boolean session = style == Style.SESSION;
        String snippet = block("java", session ? "sessions." : "Book.objects()");
        String given = session ? "SessionFactory sessions, long id" : "";
        String program = AROUND.formatted(given, snippet);
        List<SourceText> sources = new ArrayList<>(sources(schema, style));
        // A static import of a constant that is not used is none that javac warns of.
        sources.add(SourceText.once("com/example/bookshop/Snippet.java", program));

        GeneratedCode.compile(sources);
    }

    private static List<SourceText> sources(String schema, Style style) {
        SchemaDefaults defaults = new SchemaDefaults("bookshop", Optional.empty(), Optional.of(style), List.of());
        ScaffoldResult made = Scaffold.generate(new ScaffoldRequest(
                "schema.yaml",
                schema.getBytes(StandardCharsets.UTF_8),
                defaults,
                MigrationHistory.none(),
                Set.of(),
                Optional.empty()));
        assertThat(made.diagnostics().sorted()).isEmpty();
        return made.files().files().stream()
                .filter(file -> file.path().matches("src/main/.*\\.java"))
                .map(ReadmeTest::source)
                .toList();
    }

    private static SourceText source(GeneratedFile file) {
        return SourceText.generated(file.path().replaceFirst("^src/main/(generated/)?java/", ""), file.text());
    }

    /** The block of {@code language} that begins with {@code start}. */
    private static String block(String language, String start) throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(found -> found.group(1))
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the readme has no " + language + " that starts with " + start));
    }
}
