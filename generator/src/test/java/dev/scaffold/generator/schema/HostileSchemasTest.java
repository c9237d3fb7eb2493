package dev.scaffold.generator.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.scaffold.generator.diagnostic.Diagnostic;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.support.GeneratedProject;
import dev.scaffold.generator.support.Schemas;
import dev.scaffold.generator.syntax.SchemaText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are: a schema or coded problems, never an exception. */
@Tag("XE13")
class HostileSchemasTest {

    private static final SchemaDefaults DEFAULTS = new SchemaDefaults(
            "x", Optional.empty(), Optional.of(Style.SESSION), List.of(Database.SQLITE, Database.POSTGRESQL));

    @Test
    @Tag("H11")
    void deepNestingStopsEarly() {
        assertThat(codes("entities: " + "[".repeat(20_000))).containsExactly("SCF-E104");
        assertThat(codes("entities: " + "{a: ".repeat(20_000))).containsExactly("SCF-E104");
        assertThat(codes("- ".repeat(20_000) + "a")).containsExactly("SCF-E104");
    }

    @Test
    @Tag("H11")
    void deepConditionsStopEarly() {
        String check = "scaffold: 1\nentities:\n  A:\n    fields:\n      b: int\n    checks:\n      c: ";
        assertThat(codes(check + "(".repeat(20_000) + "b > 0" + ")".repeat(20_000)))
                .containsExactly("SCF-E505");
        assertThat(codes(check + "not ".repeat(200) + "b > 0")).isEmpty();
        assertThat(codes(check + "b > " + "- ".repeat(400) + "0")).allMatch("SCF-E505"::equals);
    }

    @Test
    @Tag("H9")
    void aliasesAreNotExpanded() {
        StringBuilder laughs = new StringBuilder("a0: &a0 lol\n");
        for (int i = 1; i < 100; i++) {
            laughs.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));
        }
        assertThat(codes(laughs.toString())).containsOnly("SCF-E103");
    }

    @Test
    @Tag("H10")
    void manyAliasesAreOneProblemAndTakeNoTime() {
        String schema = "scaffold: 1\nentities:\n  A: &a\n    fields: { x: int }\n";
        StringBuilder aliases = new StringBuilder(schema);
        for (int i = 0; i < 100_000; i++) aliases.append("  A").append(i).append(": *a\n");
        Schemas.Result result = assertTimeout(Duration.ofSeconds(5), () -> Schemas.read(aliases.toString(), DEFAULTS));
        assertThat(result.problems())
                .contains("schema.yaml:3:6", "schema.yaml:5:7", "write the value out")
                .containsOnlyOnce("aliases are not used");
    }

    @Test
    @Tag("H12")
    void aLargeFileIsRefusedByItsSize() {
        assertThat(codes("#".repeat(SchemaText.LIMIT + 1))).containsExactly("SCF-E105");
    }

    @Test
    @Tag("H19")
    void otherEncodingsAreRefusedWithTheByte() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            byte[] bytes = "scaffold: 1 # größe\n".getBytes(charset);
            Schemas.Result result = Schemas.read(bytes, DEFAULTS);
            assertThat(result.problems())
                    .contains("SCF-E107")
                    .containsPattern("byte \\d+ \\(0x\\p{XDigit}{2}\\) cannot be read");
        }
    }

    /** Without a byte order mark it may be read as UTF-8 with many zeros, and with letters from elsewhere it may not. */
    @Test
    @Tag("H19")
    void utf16IsToldOnce() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String comment : List.of("", " # größe 🦉")) {
                String text = SchemaLinkerTest.SMALLEST.replace("scaffold: 1", "scaffold: 1" + comment);
                Schemas.Result result = Schemas.read(text.getBytes(charset), DEFAULTS);
                assertThat(result.diagnostics().sorted()).hasSize(1);
                assertThat(result.problems()).contains("SCF-E107", "it looks like UTF-16");
            }
        }
        assertThat(codes("scaffold: 1\0\n")).as("a zero in UTF-8").containsExactly("SCF-E108");
    }

    @Test
    @Tag("H19")
    void aByteThatIsNotUtf8IsPointedAt() {
        byte[] bytes = "scaffold: 1\n# gr\u00FC\u00DFe: x\n".getBytes(StandardCharsets.UTF_8);
        for (int broken : List.of(0xC0, 0xFE, 0x80, 0xED)) {
            byte[] copy = bytes.clone();
            copy[21] = (byte) broken;
            assertThat(Schemas.read(copy, DEFAULTS).problems())
                    .contains("byte 21 (0x%02X) cannot be read".formatted(broken), "schema.yaml:2:8");
        }
    }

    @Test
    @Tag("H20")
    @Tag("H21")
    void aByteOrderMarkAndCarriageReturnsChangeNothing() {
        String text = SchemaLinkerTest.SMALLEST.replace("scaffold: 1", "scaffold: 2");
        Diagnostics plain = Schemas.read(text, DEFAULTS).diagnostics();
        Diagnostics windows =
                Schemas.read("\uFEFF" + text.replace("\n", "\r\n"), DEFAULTS).diagnostics();
        assertThat(plain.sorted()).hasSize(1);
        assertThat(windows.sorted()).isEqualTo(plain.sorted());
        Schemas.Result valid = Schemas.read("\uFEFF" + SchemaLinkerTest.SMALLEST.replace("\n", "\r\n"), DEFAULTS);
        assertThat(valid.schema())
                .isEqualTo(Schemas.read(SchemaLinkerTest.SMALLEST, DEFAULTS).schema());
    }

    @Test
    @Tag("H48")
    void whatJoinsIsKeptAndWhatHidesIsRefused() {
        String schema = "scaffold: 1\nentities:\n  A:\n    doc: '%s'\n    fields:\n      x: int\n";
        for (String text : List.of(
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\uD83D\uDC68\u200D\uD83D\uDC69",
                "\u2764\uFE0F",
                "\u540D\u524D")) {
            assertThat(codes(schema.formatted(text))).isEmpty();
        }
        for (int hidden :
                List.of(0x200B, 0x200D, 0x202E, 0x2066, 0xAD, 0xFE00, 0x180E, 0x2028, 0x3164, 0xE0041, 0xFEFF)) {
            assertThat(codes(schema.formatted("a" + Character.toString(hidden) + "b")))
                    .containsExactly("SCF-E217");
            assertThat(codes(schema.replace("'", "\"").formatted("a\\U%08X".formatted(hidden))))
                    .containsExactly("SCF-E217");
        }
    }

    /** Java's limit, in the bytes of a class file; the longest that is allowed compiles. */
    @Test
    @Tag("H60")
    void aDefaultIsNotLongerThanAConstantOfAClass() {
        String schema = "scaffold: 1\nentities:\n  A:\n    fields:\n      x: text = '%s'\n";
        assertThat(codes(schema.formatted("y".repeat(65_535)))).isEmpty();
        assertThat(codes(schema.formatted("y".repeat(65_536)))).containsExactly("SCF-E304");
        assertThat(codes(schema.formatted("\u540D".repeat(21_845)))).isEmpty();
        assertThat(codes(schema.formatted("\u540D".repeat(21_846)))).containsExactly("SCF-E304");
        Schemas.Result longest = Schemas.read(schema.formatted("\u540D".repeat(21_845)), DEFAULTS);
        GeneratedProject.of(longest.schema().orElseThrow());
    }

    @Test
    void theFirstHundredProblemsAreToldAndTheRestCounted() {
        StringBuilder schema = new StringBuilder("scaffold: 1\nentities:\n  A:\n    fields:\n");
        for (int i = 0; i < 130; i++) schema.append("      f%d: strng\n".formatted(i));
        Schemas.Result result = Schemas.read(schema.toString(), DEFAULTS);
        List<Diagnostic> sorted = result.diagnostics().sorted();
        assertThat(sorted).hasSize(100);
        assertThat(sorted.stream().map(one -> one.at().line())).isSorted();
        assertThat(result.problems())
                .endsWith("\u2026 and 30 more\n")
                .contains("schema.yaml:104:")
                .doesNotContain(":105:");
    }

    @Test
    @Tag("H22")
    void nulIsRefusedPlainAndEscaped() {
        assertThat(codes("scaffold: 1\0")).containsExactly("SCF-E108");
        assertThat(codes("scaffold: \"\\0\"")).contains("SCF-E108");
        assertThat(codes("scaffold: \"\\u202E\"")).contains("SCF-E217");
    }

    private static List<String> codes(String text) {
        return Schemas.read(text, DEFAULTS).diagnostics().sorted().stream()
                .map(Diagnostic::code)
                .map(code -> code.id())
                .toList();
    }
}
