package dev.scaffold.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.support.Golden;
import dev.scaffold.generator.support.SchemaPrinter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder {@code G###_name} holds a schema, what it means ({@code SCHEMA.txt}), and for each style what is made of it
 * and a program that uses it. Goldens are compared, then everything is compiled with all warnings as errors, tests
 * included, and the program runs on each database of the schema. {@code -Dscaffold.update} rewrites the goldens; the run
 * then fails once. {@code -Dscaffold.case=G002} runs one folder.
 */
class GeneratedCasesTest {

    /** The formatter's, which leaves comments alone. */
    private static final int LONGEST_LINE = 120;

    @TestFactory
    @Tag("H37")
    @Tag("H38")
    @Tag("H39")
    @Tag("H59")
    @Tag("XB21")
    @Tag("XB37")
    @Tag("XE15")
    Stream<DynamicContainer> cases() {
        String only = System.getProperty("scaffold.case", "");
        return GeneratedCase.all().stream()
                .filter(one -> one.name().startsWith(only))
                .map(GeneratedCasesTest::container);
    }

    /** How much a team gets to read: growth shows in review. */
    @Test
    void sizes() throws IOException {
        StringBuilder text =
                new StringBuilder("Lines that scaffold prints, without jOOQ's table classes and the runtime.\n\n");
        text.append("%-24s %-14s %5s %6s %6s %6s%n"
                .formatted("case", "style", "files", "main", "yours", "tests")
                .replace(System.lineSeparator(), "\n"));
        for (GeneratedCase one : GeneratedCase.all()) {
            Map<String, String> files = one.printed();
            text.append("%-24s %-14s %5d %6d %6d %6d\n"
                    .formatted(
                            one.name(),
                            one.style().word(),
                            files.size(),
                            lines(files, "src/main/generated/"),
                            lines(files, "src/main/java/"),
                            lines(files, "src/test/")));
        }
        Golden.assertFolder(
                GeneratedCase.CASES, Map.of("SIZES.txt", text.toString()), name -> name.equals("SIZES.txt"));
    }

    @Test
    void noLineIsTooLong() {
        for (GeneratedCase one : GeneratedCase.all()) {
            one.reviewed()
                    .forEach((file, text) -> assertThat(text.lines().filter(line -> line.length() > LONGEST_LINE))
                            .as(one + " " + file)
                            .isEmpty());
        }
    }

    private static long lines(Map<String, String> files, String root) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(root))
                .mapToLong(file -> file.getValue().lines().count())
                .sum();
    }

    private static DynamicContainer container(GeneratedCase one) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("equals its goldens", () -> goldens(one)));
        for (Database database : one.schema().project().databases()) {
            tests.add(DynamicTest.dynamicTest("runs on " + database.word(), () -> one.run(database)));
        }
        return DynamicContainer.dynamicContainer(one.toString(), tests);
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
}
