package dev.scaffold.generator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.diagnostic.DiagnosticFormatter;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.support.SchemaPrinter;
import dev.scaffold.generator.syntax.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaLinkerTest {

    private static final String SMALLEST = """
            scaffold: 1
            enums:
              Status: [draft, published, retired]
            entities:
              Author:
                fields:
                  name: string(120)
                  email: string(254)? unique
                  books: Book.author[]
              Book:
                fields:
                  title: string(200)
                  isbn: char(13) unique
                  status: Status = draft
                  author: Author
                  tags: Tag[]
                  reviews: Review.book[]
                indexes:
                  - status, title
              Tag:
                fields:
                  name: string(40) unique
                  books: Book.tags[]
              Review:
                fields:
                  book: Book
                  rating: short
                  body: text?
                checks:
                  rating_range: rating between 1 and 5
            """;

    @Test
    void theSmallestSchema() {
        SchemaDefaults defaults =
                new SchemaDefaults("My Shop", Optional.empty(), Optional.of(Style.SESSION), List.of());
        System.out.println(SchemaPrinter.print(link(SMALLEST, defaults)));
    }

    @Test
    void theExamples() throws IOException {
        for (String name : List.of("library-session", "library-active-record")) {
            String text = Files.readString(Path.of("../examples").resolve(name).resolve("schema.yaml"));
            System.out.println(SchemaPrinter.print(link(text, SchemaDefaults.of("x"))));
        }
    }

    private static Schema link(String text, SchemaDefaults defaults) {
        SourceFile file = new SourceFile("schema.yaml", text);
        Diagnostics diagnostics = new Diagnostics();
        Optional<Schema> schema =
                SchemaParser.parse(file, diagnostics).flatMap(node -> SchemaLinker.link(node, defaults, diagnostics));
        assertThat(new DiagnosticFormatter(file, false).format(diagnostics)).isEmpty();
        return schema.orElseThrow();
    }
}
