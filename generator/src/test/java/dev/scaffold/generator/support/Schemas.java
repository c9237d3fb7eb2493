package dev.scaffold.generator.support;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.DiagnosticFormatter;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.SchemaLinker;
import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.syntax.SchemaParser;
import dev.scaffold.generator.syntax.SchemaText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** From the text of a schema to what it means, as the tool does it. */
public final class Schemas {

    /** What came out of a text: a schema, or problems, or both when there are warnings only. */
    public record Result(Optional<Schema> schema, Diagnostics diagnostics, SourceFile file) {

        /** As the terminal shows it. */
        public String problems() {
            return new DiagnosticFormatter(file, false).format(diagnostics);
        }
    }

    private Schemas() {}

    public static Result read(String text, SchemaDefaults defaults) {
        return read(text.getBytes(StandardCharsets.UTF_8), defaults);
    }

    public static Result read(byte[] bytes, SchemaDefaults defaults) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SourceFile> file = SchemaText.decode("schema.yaml", bytes, diagnostics);
        Optional<Schema> schema = file.flatMap(one -> SchemaParser.parse(one, diagnostics))
                .flatMap(node -> SchemaLinker.link(node, defaults, diagnostics));
        return new Result(schema, diagnostics, file.orElseGet(() -> SchemaText.shown("schema.yaml", bytes)));
    }

    /** The schema of a text that must be valid, without even a warning; words that databases reserve are fine. */
    public static Schema valid(String text, SchemaDefaults defaults) {
        Result result = read(text, defaults);
        boolean clean = result.diagnostics().sorted().stream().allMatch(one -> one.code() == DiagnosticCode.W214);
        if (!clean) throw new AssertionError(result.problems());
        return result.schema().orElseThrow();
    }
}
