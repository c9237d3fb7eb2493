package dev.scaffold.generator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.support.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder {@code E###_name} holds a schema whose trailing comment, below a line {@code # ---}, is exactly what the
 * terminal shows. {@code -Dscaffold.update} rewrites the comments; the run then fails once.
 */
class SchemaCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String MARK = "# ---\n";

    @TestFactory
    Stream<DynamicTest> everyCaseSaysWhatItSays() throws IOException {
        return cases().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
    }

    /** Problems of bytes and of size cannot stand in a folder of text: HostileSchemasTest and TableLimitsTest have those. What
     * needs a history, OldNamesTest has. */
    @Test
    void everyCodeHasACase() throws IOException {
        Set<String> codes = Stream.of(DiagnosticCode.values())
                .map(DiagnosticCode::name)
                .collect(Collectors.toCollection(TreeSet::new));
        codes.removeAll(Set.of("E105", "E107", "E310", "W703"));
        for (Path folder : cases()) codes.remove(folder.getFileName().toString().substring(0, 4));
        assertThat(codes).as("codes without a folder in cases").isEmpty();
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("[EW]\\d{3}_.*"))
                    .sorted()
                    .toList();
        }
    }

    private static void run(Path folder) throws IOException {
        Path file = folder.resolve("schema.yaml");
        String text = Files.readString(file);
        int end = text.indexOf(MARK);
        String schema = end < 0 ? text : text.substring(0, end);
        String expected = end < 0 ? "" : text.substring(end + MARK.length());
        byte[] bytes = schema.getBytes(StandardCharsets.UTF_8);
        String actual = comment(Schemas.read(bytes, Schemas.beside(folder), SchemaDefaults.of("cases"))
                .problems());
        String code = "SCF-" + folder.getFileName().toString().substring(0, 4);
        assertThat(actual).as("the code that the folder is named after").contains(code);
        assertThat(actual.split("# (error|warning)\\[").length)
                .as("each problem has a way out: " + actual)
                .isEqualTo(actual.split("#    ?\\s*= help: ").length);
        if (System.getProperty("scaffold.update") != null && !actual.equals(expected)) {
            Files.writeString(file, schema + MARK + actual);
            throw new AssertionError(file + " was rewritten: review and commit");
        }
        assertThat(actual).isEqualTo(expected);
    }

    private static String comment(String text) {
        return text.lines()
                .map(line -> line.isEmpty() ? "#\n" : "# " + line + "\n")
                .collect(Collectors.joining());
    }
}
