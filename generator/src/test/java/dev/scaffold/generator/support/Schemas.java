package dev.scaffold.generator.support;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.DiagnosticFormatter;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.SchemaLinker;
import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.syntax.IncludedFiles;
import dev.scaffold.generator.syntax.SchemaFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** From the text of a schema to what it means, as the tool does it. */
public final class Schemas {

    /** What came out of a text: a schema, or problems, or both when there are warnings only. */
    public record Result(Optional<Schema> schema, Diagnostics diagnostics, List<SourceFile> files) {

        /** As the terminal shows it. */
        public String problems() {
            return new DiagnosticFormatter(files, false).format(diagnostics);
        }
    }

    private Schemas() {}

    public static Result read(String text, SchemaDefaults defaults) {
        return read(text.getBytes(StandardCharsets.UTF_8), defaults);
    }

    public static Result read(byte[] bytes, SchemaDefaults defaults) {
        return read(bytes, IncludedFiles.NONE, defaults);
    }

    public static Result read(byte[] bytes, IncludedFiles included, SchemaDefaults defaults) {
        Diagnostics diagnostics = new Diagnostics();
        SchemaFiles.Read read = SchemaFiles.read("schema.yaml", bytes, included, diagnostics);
        Optional<Schema> schema =
                read.schema().flatMap(node -> SchemaLinker.link(node, defaults, read.of(diagnostics)));
        return new Result(schema, diagnostics, read.sources());
    }

    /** The other schemas in the folder of {@code schema.yaml} and below it. */
    public static IncludedFiles beside(Path folder) throws IOException {
        Map<String, byte[]> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(".yaml") && !path.equals("schema.yaml")) texts.put(path, Files.readAllBytes(file));
            }
        }
        return new IncludedFiles(texts, Set.of(), Map.of());
    }

    /** The schema of a text that must be valid, without even a warning; words that databases reserve are fine. */
    public static Schema valid(String text, SchemaDefaults defaults) {
        Result result = read(text, defaults);
        boolean clean = result.diagnostics().sorted().stream().allMatch(one -> one.code() == DiagnosticCode.W214);
        if (!clean) throw new AssertionError(result.problems());
        return result.schema().orElseThrow();
    }
}
