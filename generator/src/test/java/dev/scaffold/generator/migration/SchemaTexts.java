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
        SourceFile file = new SourceFile("schema.yaml", yaml);
        SchemaDefaults defaults =
                new SchemaDefaults("library", Optional.empty(), Optional.of(Style.SESSION), List.of());
        Diagnostics diagnostics = new Diagnostics();
        Optional<Schema> schema =
                SchemaParser.parse(file, diagnostics).flatMap(node -> SchemaLinker.link(node, defaults, diagnostics));
        assertThat(schema)
                .as(new DiagnosticFormatter(file, false).format(diagnostics))
                .isPresent();
        return schema.orElseThrow();
    }
}
