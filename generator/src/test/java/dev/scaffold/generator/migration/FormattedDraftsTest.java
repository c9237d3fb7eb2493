package dev.scaffold.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.format.SchemaFormatter;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.SchemaPrinter;
import dev.scaffold.generator.support.Schemas;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random schemas mean the same when they are formatted. */
class FormattedDraftsTest {

    private static final SchemaDefaults DEFAULTS =
            new SchemaDefaults("drafts", Optional.empty(), Optional.of(Style.SESSION), List.of());

    @Test
    void aFormattedSchemaMeansTheSame() {
        int valid = 0;
        for (int seed = 1; seed <= 200; seed++) {
            String yaml = new RandomDrafts(new Random(seed), Database.POSTGRESQL)
                    .schema()
                    .yaml();
            Schemas.Result before = Schemas.read(yaml, DEFAULTS);
            if (before.schema().isEmpty()) continue;
            valid++;
            String formatted = SchemaFormatter.format(yaml);
            Schemas.Result after = Schemas.read(formatted, DEFAULTS);
            assertThat(after.schema().map(SchemaPrinter::print))
                    .as("seed %d%n%s%n%s", seed, yaml, formatted)
                    .isEqualTo(before.schema().map(SchemaPrinter::print));
            assertThat(SchemaFormatter.format(formatted)).as("seed %d", seed).isEqualTo(formatted);
        }
        assertThat(valid).isGreaterThan(20);
    }
}
