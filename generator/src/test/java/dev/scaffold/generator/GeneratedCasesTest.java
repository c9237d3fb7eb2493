package dev.scaffold.generator;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.FreshDatabase;
import dev.scaffold.generator.support.Golden;
import dev.scaffold.generator.support.SchemaPrinter;
import dev.scaffold.runtime.migration.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder {@code G###_name} holds a schema, what it means ({@code SCHEMA.txt}), and for each style what is made of it
 * and a program that uses it. Goldens are compared, then everything is compiled with all warnings as errors, and the
 * program runs on each database. {@code -Dscaffold.update} rewrites the goldens; the run then fails once.
 */
class GeneratedCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TestFactory
    Stream<DynamicContainer> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders
                    .filter(folder -> folder.getFileName().toString().matches("G\\d{3}_.*"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(GeneratedCasesTest::container);
        }
    }

    private static DynamicContainer container(Path folder) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Style style : Style.values()) {
            GeneratedCase one = new GeneratedCase(folder, style);
            tests.add(DynamicTest.dynamicTest(style.word() + " equals its goldens", () -> goldens(one)));
            for (Database database : one.schema().project().databases()) {
                String name = style.word() + " runs on " + database.word();
                tests.add(DynamicTest.dynamicTest(name, () -> run(one, database)));
            }
        }
        return DynamicContainer.dynamicContainer(folder.getFileName().toString(), tests);
    }

    private static void goldens(GeneratedCase one) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        expected.put(
                "SCHEMA.txt", SchemaPrinter.print(one.schema()).lines().skip(1).reduce("", (a, b) -> a + b + "\n"));
        one.reviewed().forEach((name, text) -> expected.put(one.style().word() + "/" + name, text));
        Golden.assertFolder(
                one.folder(),
                expected,
                name -> name.equals("SCHEMA.txt") || name.startsWith(one.style().word() + "/"));
    }

    private static void run(GeneratedCase one, Database database) throws Throwable {
        Path resources = Files.createTempDirectory("case");
        for (Map.Entry<String, String> file : one.resources().entrySet()) {
            Path path = resources.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        String url = FreshDatabase.url(database);
        Migrations.of(url, resources).up();
        one.code().run(one.packageName() + ".Uses", url);
    }
}
