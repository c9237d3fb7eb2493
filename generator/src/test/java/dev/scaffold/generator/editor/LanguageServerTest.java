package dev.scaffold.generator.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.support.LanguageServer;
import dev.scaffold.generator.syntax.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The schema in a real editor's hands. Skipped where the server is not installed. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LanguageServerTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "editor.md");
    private static final String BEGIN = "<!-- transcript -->\n";
    private static final String END = "<!-- end of transcript -->\n";

    private static final String FIRST_LINE = "# yaml-language-server: $schema=.scaffold/schema.json\n";

    private static final String SCHEMA = FIRST_LINE + """
            scaffold: 1
            project: { style: session }
            enums:
              Status: [draft, published]
            entities:
              Author:
                fields:
                  name: string(120)
                  books: Book.author[]
              Book:
                fields:
                  title: string(200)
                  status: Status = draft
                  author: Author on delete cascade
            """;

    private static final String TYPOS = SCHEMA.replace("cascade", "cascde")
            .replace("string(200)", "strng(200)")
            .replace("style: session", "stlye: session");

    @TempDir
    Path folder;

    /** {@code -Dscaffold.update} puts what was said into {@code docs/editor.md}. */
    @Test
    void itUnderlinesAndCompletes() throws IOException {
        Optional<Path> program = LanguageServer.find();
        assumeTrue(program.isPresent(), "yaml-language-server is not on the path: npm install -g yaml-language-server");
        Files.createDirectories(folder.resolve(".scaffold"));
        Files.writeString(folder.resolve(EditorSchema.PATH), own(SCHEMA));
        StringBuilder transcript = new StringBuilder();
        try (LanguageServer server = LanguageServer.start(program.get(), folder)) {
            StringBuilder unused = new StringBuilder();
            assertThat(diagnostics(server, "right.yaml", SCHEMA, unused)).isEmpty();
            String everything = Files.readString(Path.of("src/test/resources/editor/language.yaml"));
            assertThat(diagnostics(server, "everything.yaml", FIRST_LINE + everything, unused))
                    .isEmpty();
            assertThat(diagnostics(server, "typos.yaml", TYPOS, transcript))
                    .containsExactly("stlye", "strng(200)", "Author on delete cascde");
            assertThat(completions(server, "      author: Auth", transcript)).contains("Author", "Author[]");
            assertThat(completions(server, "      status: Sta", transcript)).contains("Status", "Status = draft");
            assertThat(completions(server, "      books: Book.", transcript)).contains("Book.author[]");
            assertThat(completions(server, "      title: str", transcript)).contains("string(200)");
            assertThat(completions(server, "    ind", transcript)).contains("indexes");
        }
        if (System.getProperty("scaffold.update") != null) publish(transcript.toString());
    }

    private static String own(String schema) {
        SourceFile file = new SourceFile("schema.yaml", schema);
        return EditorSchema.of(SchemaParser.parse(file, new Diagnostics()).orElseThrow());
    }

    /** The texts that the server underlines. */
    private List<String> diagnostics(LanguageServer server, String name, String text, StringBuilder transcript)
            throws IOException {
        List<String> underlined = new ArrayList<>();
        List<JsonNode> found = new ArrayList<>();
        server.diagnosticsOf(folder.resolve(name), text).forEach(found::add);
        found.sort(Comparator.comparing(one -> one.at("/range/start/line").asInt()));
        for (JsonNode one : found) {
            int number = one.at("/range/start/line").asInt();
            int from = one.at("/range/start/character").asInt();
            int to = one.at("/range/end/character").asInt();
            String line = text.lines().toList().get(number);
            underlined.add(line.substring(from, to));
            transcript.append(String.format("%3d | %s%n", number + 1, line));
            transcript.append("    | " + " ".repeat(from) + "~".repeat(to - from) + " ");
            transcript.append(one.path("message").asText()).append("\n\n");
        }
        return underlined;
    }

    /** What the server offers at the end of a last line of the schema. */
    private List<String> completions(LanguageServer server, String line, StringBuilder transcript) throws IOException {
        Path file = folder.resolve("line" + line.hashCode() + ".yaml");
        String text = SCHEMA + line;
        server.diagnosticsOf(file, text);
        List<String> labels = new ArrayList<>();
        int last = (int) text.lines().count() - 1;
        for (JsonNode one : server.completionsAt(file, last, line.length())) {
            labels.add(one.path("label").asText());
        }
        String word = line.substring(line.lastIndexOf(' ') + 1);
        List<String> shown =
                labels.stream().filter(label -> label.startsWith(word)).toList();
        transcript
                .append(line.strip())
                .append("▏   ")
                .append(String.join("   ", shown))
                .append("\n");
        return labels;
    }

    private static void publish(String transcript) throws IOException {
        String text = Files.readString(DOCUMENT);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        String updated = text.substring(0, begin) + "```\n" + transcript.stripTrailing() + "\n```\n"
                + text.substring(text.indexOf(END));
        Files.writeString(DOCUMENT, updated);
    }
}
