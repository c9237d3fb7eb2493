package dev.scaffold.generator.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.migration.MigrationPlanner;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.support.Schemas;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hundred entities, each of which extends the one before it. */
class DeepTreeTest {

    private static final int DEPTH = 100;

    /** The goal is 5 s on a machine of its own; other tests run beside this one. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @ParameterizedTest
    @Tag("S7")
    @CsvSource({"single, session", "single, active-record", "joined, session", "joined, active-record"})
    void isMadeInTime(String storage, String style) {
        StringBuilder text = new StringBuilder("scaffold: 1\nproject: { style: " + style + " }\nentities:\n");
        for (int i = 0; i < DEPTH; i++) {
            text.append("  Level" + i + ":\n");
            text.append(i == 0 ? "    inheritance: " + storage + "\n" : "    extends: Level" + (i - 1) + "\n");
            text.append("    fields:\n      value" + i + ": int\n");
        }
        SchemaDefaults defaults =
                new SchemaDefaults("deep", Optional.of("com.example.deep"), Optional.empty(), List.of());

        List<ProjectText> files = assertTimeout(LIMIT, () -> {
            Schema schema = Schemas.valid(text.toString(), defaults);
            MigrationPlanner.plan(MigrationHistory.none(), schema, Set.of(), Optional.empty());
            return CodeGenerator.generate(schema);
        });

        String deepest = files.stream()
                .filter(file -> file.path().endsWith("/Level99Base.java"))
                .map(ProjectText::text)
                .findFirst()
                .orElseThrow();
        assertThat(deepest).contains("class Level99Base extends Level98", "Level99 setValue0(int value0)");
    }
}
