package dev.scaffold.generator.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.Scaffold;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is formatted says the same, keeps its comments, and is left alone the second time. */
class SchemaFormatterTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    static List<Path> schemas() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : List.of(RESOURCES, Path.of("../examples"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".yaml")).forEach(all::add);
            }
        }
        return all.stream().sorted().toList();
    }

    @Test
    void everySchemaThatCanBeReadSaysTheSame() throws IOException {
        int count = 0;
        for (Path file : schemas()) {
            String text = text(file);
            Optional<String> meaning = Meaning.of(text);
            if (meaning.isEmpty()) continue;
            count++;
            String formatted = SchemaFormatter.format(text);
            assertThat(Meaning.of(formatted)).as("%s%n%s", file, formatted).isEqualTo(meaning);
            assertThat(SchemaFormatter.format(formatted)).as("%s", file).isEqualTo(formatted);
        }
        assertThat(count).isGreaterThan(50);
    }

    @Test
    void noCommentIsLost() throws IOException {
        Random random = new Random(7);
        for (Path file : schemas()) {
            String text = text(file);
            for (int i = 0; i < (text.length() < 10_000 ? 3 : 1); i++) {
                String commented = commented(text, random);
                Optional<String> meaning = Meaning.of(commented);
                if (meaning.isEmpty() || !meaning.equals(Meaning.of(text))) continue;
                String formatted = SchemaFormatter.format(commented);
                assertThat(Meaning.of(formatted))
                        .as("%s%n%s%n%s", file, commented, formatted)
                        .isEqualTo(meaning);
                assertThat(Meaning.marks(formatted))
                        .as("%s%n%s%n%s", file, commented, formatted)
                        .isEqualTo(Meaning.marks(commented));
                assertThat(SchemaFormatter.format(formatted))
                        .as("%s%n%s%n%s", file, commented, formatted)
                        .isEqualTo(formatted);
            }
        }
    }

    @Test
    void theLanguagesOwnExampleIsFormattedButForOneField() throws IOException {
        String full = text(RESOURCES.resolve("format/full.yaml"));
        assertThat(SchemaFormatter.format(full)).isEqualTo(full.replace("""
                      rating:
                        type: short
                        min: 1
                        max: 5
                """, "      rating: short min 1, max 5\n"));
    }

    @Test
    void whatIsWrittenLooselyIsBroughtIntoForm() throws IOException {
        String loose = text(RESOURCES.resolve("format/loose.yaml"));
        assertThat(SchemaFormatter.format(loose)).isEqualTo(text(RESOURCES.resolve("format/loose.formatted.yaml")));
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void aNewSchemaIsFormatted(Style style) {
        String starter = Scaffold.starterSchema(new SchemaDefaults(
                "bookshop", Optional.of("com.acme.shop"), Optional.of(style), List.of(Database.values())));
        assertThat(SchemaFormatter.format(starter)).isEqualTo(starter);
    }

    @Test
    void aLineSaysEachWordOnceInItsOrder() {
        assertThat(SchemaFormatter.line("Book on  delete set  null unique"))
                .isEqualTo("Book unique, on delete set null");
        assertThat(SchemaFormatter.line("decimal( 20 , 19 )? = '1' was old,secret"))
                .isEqualTo("decimal(20,19)? = 1 secret, was old");
        assertThat(SchemaFormatter.line("string = 'it''s' index")).isEqualTo("string = 'it''s' index");
        assertThat(SchemaFormatter.line("instant = 'now()'")).isEqualTo("instant = 'now()'");
        assertThat(SchemaFormatter.line("native('numeric(5, 2)') unique")).isEqualTo("native('numeric(5, 2)') unique");
        assertThat(SchemaFormatter.line("Review.book[] order by created_at desc,id  nulls last"))
                .isEqualTo("Review.book[] order by created_at desc, id nulls last");
    }

    @Test
    void longFormsStayWhereTheySayMore() {
        for (String field : List.of(
                "{ type: string, doc: a }",
                "{ type: char(13), pattern: x }",
                "{ type: json, default: { sql: \"'{}'\" } }",
                "{ type: string, caseInsensitive: true }",
                "{ type: Tag, join: { table: a, key: false } }",
                "{ type: string, default: \"a #b\" }")) {
            String text = "entities:\n  A:\n    fields:\n      a: " + field + "\n";
            assertThat(SchemaFormatter.format(text)).contains("      a:\n        type: ");
        }
        String commented = "entities:\n  A:\n    fields:\n      a:\n        type: int\n        unique: true  # why\n";
        assertThat(SchemaFormatter.format(commented)).isEqualTo(commented);
        String hash = "entities:\n  A:\n    fields:\n      a: \"string = 'a #b'\"\n";
        assertThat(SchemaFormatter.format(hash)).isEqualTo(hash);
    }

    /** However it was written: indentation, order of keys, long forms, quotes. */
    @Test
    void thereIsOneForm() throws IOException {
        Random random = new Random(11);
        for (Path file : schemas()) {
            String text = text(file);
            if (Meaning.of(text).isEmpty()) continue;
            String formatted = withoutComments(SchemaFormatter.format(text));
            if (Meaning.of(formatted).isEmpty()) continue;
            String canonical = SchemaFormatter.format(formatted);
            for (int i = 0; i < (text.length() < 10_000 ? 4 : 1); i++) {
                String loose = new LooseWriter(random).write(canonical);
                assertThat(SchemaFormatter.format(loose))
                        .as("%s%n%s", file, loose)
                        .isEqualTo(canonical);
            }
        }
    }

    /** And without blank lines but those that the canonical form has. */
    private static String withoutComments(String text) {
        return text.replaceAll("(?m)^ *#.*\n", "")
                        .replaceAll("(?m)  +#[^'\"]*$", "")
                        .replaceAll("\n\n+(?=\n|    )", "\n")
                        .replaceAll("(?m)^(\\w+:)\n\n", "$1\n")
                        .strip()
                + "\n";
    }

    /** With comments and blank lines where somebody might write some; not each of them is one, and not each result is YAML. */
    static String commented(String text, Random random) {
        StringBuilder commented = new StringBuilder();
        int number = 0;
        for (String line : text.lines().toList()) {
            if (random.nextInt(8) == 0) commented.append("\n".repeat(1 + random.nextInt(2)));
            if (random.nextInt(8) == 0) {
                commented
                        .append(" ".repeat(random.nextInt(9)))
                        .append("#~ ")
                        .append(number++)
                        .append('\n');
            }
            commented.append(line);
            if (random.nextInt(8) == 0 && !line.contains("#")) {
                commented
                        .append(" ".repeat(1 + random.nextInt(3)))
                        .append("#~ ")
                        .append(number++);
            }
            commented.append('\n');
        }
        return commented.toString();
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace("\uFEFF", "");
    }
}
