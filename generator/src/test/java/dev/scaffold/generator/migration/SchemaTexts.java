package dev.scaffold.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.diagnostic.DiagnosticFormatter;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.SchemaLinker;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.syntax.SchemaParser;
import java.util.List;
import java.util.Optional;

/** Schemas from text, for tests. */
final class SchemaTexts {

    private SchemaTexts() {}

    /** Fails with the diagnostics when {@code yaml} is not valid; warnings do not count. */
    static Schema link(String yaml) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Schema> schema = linked(yaml, diagnostics);
        assertThat(schema)
                .as(new DiagnosticFormatter(file(yaml), false).format(diagnostics))
                .isPresent();
        return schema.orElseThrow();
    }

    /** Empty when {@code yaml} is not valid. */
    static Optional<Schema> linked(String yaml) {
        return linked(yaml, new Diagnostics());
    }

    private static Optional<Schema> linked(String yaml, Diagnostics diagnostics) {
        SchemaDefaults defaults =
                new SchemaDefaults("library", Optional.empty(), Optional.of(Style.SESSION), List.of());
        return SchemaParser.parse(file(yaml), diagnostics)
                .flatMap(node -> SchemaLinker.link(node, defaults, diagnostics));
    }

    private static SourceFile file(String yaml) {
        return new SourceFile("schema.yaml", yaml);
    }
}
