package dev.scaffold.generator.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.Scaffold;
import dev.scaffold.generator.ScaffoldRequest;
import dev.scaffold.generator.ScaffoldResult;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.diagnostic.DiagnosticFormatter;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.output.GeneratedFile;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.GeneratedCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever becomes of a schema, it ends in coded problems with a place and a way out, or in code that compiles; never in an
 * exception, and never late. The valid schemas are the cases with goldens, an example, and one that has every word of the
 * language.
 *
 * <p>More of them, or others, by hand: {@code -Dscaffold.mutants=100000 -Dscaffold.compiled=200 -Dscaffold.seed=7}.
 */
@Tag("H102")
class MutatedSchemasTest {

    private static final int MUTANTS = Integer.getInteger("scaffold.mutants", 1000);

    /** Of the accepted ones. */
    private static final int COMPILED = Integer.getInteger("scaffold.compiled", 1);

    private static final long SEED = Long.getLong("scaffold.seed", 20261125);

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Random random = new Random(SEED);
    private int refused;
    private int accepted;
    private int compiled;
    private Duration longest = Duration.ZERO;

    @Test
    void endInProblemsOrInCodeThatCompiles() throws IOException {
        List<String> schemas = schemas();
        Mutation mutation = new Mutation(schemas, random);
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutation.of(schemas.get(random.nextInt(schemas.size())));
            try {
                run(mutant, i);
            } catch (Exception | Error failure) {
                String text = new String(mutant, StandardCharsets.UTF_8);
                throw new AssertionError("mutant " + i + " of seed " + SEED + ":\n" + text, failure);
            }
        }
        System.out.printf(
                "%d mutants of seed %d: %d refused, %d accepted, of which %d compiled; the longest took %d ms%n",
                MUTANTS, SEED, refused, accepted, compiled, longest.toMillis());
        // A mutation that changes nothing, or breaks everything, would prove little.
        assertThat(refused).isGreaterThan(MUTANTS / 2);
        assertThat(accepted).isGreaterThan(MUTANTS / 50);
        assertThat(longest).isLessThan(LIMIT);
    }

    private void run(byte[] mutant, int number) {
        Style style = number % 2 == 0 ? Style.SESSION : Style.ACTIVE_RECORD;
        long start = System.nanoTime();
        ScaffoldResult result = Scaffold.validate(request(mutant, style));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(longest) > 0) longest = took;
        assertThat(result.schema().isPresent()).isEqualTo(!result.diagnostics().hasErrors());
        String shown = new DiagnosticFormatter(result.sources(), false).format(result.diagnostics());
        result.diagnostics().sorted().forEach(one -> {
            assertThat(one.at().line()).as(shown).isPositive();
            assertThat(one.at().column()).as(shown).isPositive();
            assertThat(one.hint()).as(shown).isPresent();
        });
        if (result.schema().isEmpty()) {
            refused++;
            return;
        }
        accepted++;
        // Spread over the run, and none of them because it is early.
        boolean due = (long) compiled * MUTANTS <= (long) number * COMPILED;
        if (compiled < COMPILED && due) compile(mutant, style);
    }

    private void compile(byte[] mutant, Style style) {
        List<SourceText> sources = new ArrayList<>();
        for (GeneratedFile file :
                Scaffold.generate(request(mutant, style)).files().files()) {
            String path = file.path().replaceFirst("^src/(main|test)/(generated/)?java/", "");
            if (path.endsWith(".java")) sources.add(SourceText.generated(path, file.text()));
        }
        GeneratedCode.compile(sources);
        compiled++;
    }

    private static ScaffoldRequest request(byte[] schema, Style style) {
        List<Database> databases = List.of(Database.POSTGRESQL);
        SchemaDefaults defaults =
                new SchemaDefaults("mutant", Optional.of("com.example.mutant"), Optional.of(style), databases);
        return new ScaffoldRequest(
                "schema.yaml", schema, defaults, MigrationHistory.none(), Set.of(), Optional.empty());
    }

    private static List<String> schemas() throws IOException {
        List<String> schemas = new ArrayList<>();
        schemas.add(Files.readString(Path.of("../examples/library-session/schema.yaml")));
        schemas.add(Files.readString(Path.of("src/test/resources/hostile/library.yaml")));
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/cases"))) {
            for (Path folder : folders.sorted().toList()) {
                if (folder.getFileName().toString().matches("G\\d{3}_.*")) {
                    schemas.add(Files.readString(folder.resolve("schema.yaml")));
                }
            }
        }
        return schemas;
    }
}
